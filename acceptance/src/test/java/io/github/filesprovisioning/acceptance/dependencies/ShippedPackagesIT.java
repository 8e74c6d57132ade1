package io.github.filesprovisioning.acceptance.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs when the core is packaged, because its list of components is made then. */
class ShippedPackagesIT {

  private static final Path ROOT = Path.of(System.getProperty("openapi.dir")).getParent();

  @Test
  void the_committed_page_is_fresh() throws IOException {
    assertEquals(
        new ShippedPackages(ROOT).page(),
        Files.readString(ROOT.resolve("docs/dependencies.md")),
        "write it again: java -cp 'acceptance/target/acceptance.jar:acceptance/target/lib/*' "
            + ShippedPackages.class.getName()
            + " .");
  }
}
