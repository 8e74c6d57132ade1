package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Node.js 20.19 or newer with npm on the path; a machine without them fails these tests. */
@DisplayName("The Redocly linter")
class OpenApiLintTest {
  private static final Path LINTER = OpenApiSource.FOLDER.resolve("node_modules/@redocly/cli");

  @TempDir Path folder;

  @BeforeAll
  static void installs_the_linter() throws Exception {
    if (!Files.exists(LINTER)) {
      Run install = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      assertEquals(0, install.status(), install.output());
    }
  }

  @Test
  @DisplayName("finds nothing to complain about in the OpenAPI document")
  void is_content() throws Exception {
    Run lint = lint(OpenApiSource.FILE.getFileName().toString());
    assertEquals(0, lint.status(), lint.output());
  }

  @Test
  @DisplayName("is really at work: it refuses an example that does not fit its schema")
  void is_at_work() throws Exception {
    String source = Files.readString(OpenApiSource.FILE);
    String broken = source.replace("username: ann.lee\n", "username: 42\n");
    assertNotEquals(source, broken);
    Path copy = Files.writeString(folder.resolve("broken.yaml"), broken);
    Run lint = lint(copy.toString());
    assertEquals(1, lint.status(), lint.output());
    assertTrue(lint.output().contains("no-invalid-media-type-examples"), lint.output());
  }

  private static Run lint(String document) throws IOException, InterruptedException {
    return run(
        "node",
        OpenApiSource.FOLDER.relativize(LINTER).resolve("bin/cli.js").toString(),
        "lint",
        "--config=redocly.yaml",
        "--lint-config=error",
        "--format=stylish",
        document);
  }

  private static Run run(String... command) throws IOException, InterruptedException {
    File output = File.createTempFile("lint", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(OpenApiSource.FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output);
      builder.environment().put("REDOCLY_TELEMETRY", "off");
      builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail(List.of(command) + " did not end within two minutes");
      }
      return new Run(
          process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(output.toPath());
    }
  }

  /** How a command ended and what it said. */
  private record Run(int status, String output) {}
}
