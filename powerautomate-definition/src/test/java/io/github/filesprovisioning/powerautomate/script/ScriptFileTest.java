package io.github.filesprovisioning.powerautomate.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The generated part of the script is fresh, and the script stays as small as it has to be. */
class ScriptFileTest {
  private static final int LARGEST = 1_000_000;

  @Test
  void theGeneratedPartIsFresh() throws IOException {
    assertEquals(
        ScriptFile.refreshed(script(), Contract.load()),
        script(),
        "connector/script.csx is stale; run: mvn -Prefresh -DskipTests verify");
  }

  @Test
  void aScriptWithoutMarksIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ScriptFile.refreshed("public class Script {}", Contract.load()));
  }

  @Test
  void theFileIsSmallEnough() throws IOException {
    assertTrue(script().getBytes(StandardCharsets.UTF_8).length < LARGEST);
  }

  private static String script() throws IOException {
    return Files.readString(ScriptFile.in(Path.of(System.getProperty("module.dir"))));
  }
}
