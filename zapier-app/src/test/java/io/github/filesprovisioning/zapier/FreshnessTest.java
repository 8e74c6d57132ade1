package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed files are those that the generator writes today. */
class FreshnessTest {
  private static final String REFRESH = " is stale; run: mvn -Prefresh -DskipTests verify";

  @TestFactory
  Stream<DynamicTest> every_generated_file_is_fresh() {
    Map<String, byte[]> generated = GeneratedApp.files(Contract.load());
    assertFalse(generated.isEmpty(), "nothing is generated");
    return generated.entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> assertFresh(file.getKey(), file.getValue())));
  }

  @Test
  void the_list_in_the_documentation_is_fresh() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("module.dir"), Refresh.PAGE));
    assertEquals(new ReferenceSection(Contract.load()).in(page), page, "docs/zapier.md" + REFRESH);
  }

  private static void assertFresh(String name, byte[] generated) throws IOException {
    Path committed = Path.of(System.getProperty("module.dir"), name);
    assertTrue(Files.exists(committed), name + REFRESH);
    assertArrayEquals(generated, Files.readAllBytes(committed), name + REFRESH);
  }
}
