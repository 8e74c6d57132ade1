package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A change of the extension model or of the XSD shows in the review, because they are committed.
 */
class GoldenFilesIT {
  private static final String REFRESH =
      "the committed file is stale; run: mvn -Prefresh -DskipTests verify";

  private final Path golden = Path.of("src", "golden");
  private final Path built = Path.of(System.getProperty("model.directory"));

  @Test
  void theExtensionModelIsTheCommittedOne() throws IOException {
    check(
        "extension-model.json",
        GoldenModel.of(Files.readString(built.resolve("extension-model.json"))));
  }

  @Test
  void theSchemaIsTheCommittedOne() throws IOException {
    check(
        "mule-files-provisioning.xsd",
        Files.readString(built.resolve("mule-files-provisioning.xsd")) + "\n");
  }

  private void check(String name, String content) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(Files.createDirectories(golden).resolve(name), content);
    }
    Path file = golden.resolve(name);
    List<String> lines = content.lines().toList();
    List<String> committed = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int i = 0; i < Math.min(lines.size(), committed.size()); i++) {
      assertEquals(committed.get(i), lines.get(i), name + " line " + (i + 1) + ": " + REFRESH);
    }
    assertEquals(committed.size(), lines.size(), name + ", number of lines: " + REFRESH);
  }
}
