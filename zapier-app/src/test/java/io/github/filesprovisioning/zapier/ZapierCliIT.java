package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with the profile {@code zapier-cli}. */
@DisplayName("Zapier's command line tool")
class ZapierCliIT {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));

  @TempDir private static Path folder;
  @TempDir private static Path home;
  private static Sandbox sandbox;
  private static ZapierCli zapier;

  @BeforeAll
  static void copy() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    copyFolder(MODULE.resolve("app"), folder);
    Files.writeString(folder.resolve(".env"), "authData_api_key=" + sandbox.apiKey() + "\n");
    zapier =
        new ZapierCli(
            MODULE.resolve("cli"), folder, home, Map.of("FILES_BASE_URL", sandbox.baseUrl()));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void finds_the_definition_structurally_sound() throws Exception {
    String out = zapier.run("validate", "--without-style").succeeded().out();
    assertTrue(out.contains("structurally sound"), out);
  }

  @Test
  void tests_the_connection_and_shows_its_label() throws Exception {
    JsonNode key = json(zapier.run("invoke", "auth", "test", "--non-interactive"));
    assertEquals("sandbox", key.path("name").asText());
    String label = zapier.run("invoke", "auth", "label", "--non-interactive").succeeded().out();
    assertTrue(label.contains("Sandbox: sandbox"), label);
  }

  @Test
  void runs_a_create_with_texts_from_a_form() throws Exception {
    JsonNode result =
        invoke("create", "user_ensure", "{\"username\":\"ann\",\"disabled\":\"yes\"}");
    assertEquals("CREATED", result.path("outcome").asText());
    assertTrue(result.path("user").path("disabled").asBoolean());
  }

  @Test
  void runs_a_search() throws Exception {
    invoke("create", "group_ensure", "{\"name\":\"Sales\"}");
    JsonNode found = invoke("search", "group_find", "{\"name\":\"sales\"}");
    assertEquals("Sales", found.path(0).path("name").asText());
  }

  @Test
  void shows_samples_of_a_trigger() throws Exception {
    JsonNode events =
        json(
            zapier.run(
                "invoke", "trigger", "user_created", "--isLoadingSample", "--non-interactive"));
    assertNotNull(events.path(0).path("user").get("username"));
  }

  @Test
  void refuses_a_create_without_a_required_field() throws Exception {
    ZapierCli.Answer answer =
        zapier.run("invoke", "create", "group_ensure", "-i", "{}", "--non-interactive");
    assertNotEquals(0, answer.status());
    assertTrue(answer.err().contains("Name"), answer.err());
  }

  /** The way that {@code zapier-platform push} builds it, with an installation of its own. */
  @Test
  void builds_a_package_to_upload_that_works_by_itself(@TempDir Path unpacked) throws Exception {
    zapier.run("build", "--skip-validation").succeeded();
    try (ZipFile zip = new ZipFile(folder.resolve("build/build.zip").toFile())) {
      assertTrue(zip.stream().noneMatch(entry -> entry.getName().endsWith(".env")));
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = unpacked.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(zip.getInputStream(entry), file);
        }
      }
    }
    JsonNode told = new ObjectMapper().readTree(unpacked.resolve("definition.json").toFile());
    JsonNode loaded = definitionOf(unpacked);
    for (String kind : List.of("triggers", "searches", "creates", "searchOrCreates")) {
      assertFalse(loaded.path(kind).isEmpty(), kind);
      assertEquals(names(loaded.path(kind)), names(told.path(kind)), kind);
    }
  }

  private static JsonNode definitionOf(Path unpacked) throws Exception {
    String script =
        "require('zapier-platform-core').createAppHandler(require('./index.js'))"
            + "({ command: 'definition' }).then(({ results }) =>"
            + " require('node:fs').writeFileSync('loaded.json', JSON.stringify(results)))";
    Process node =
        new ProcessBuilder("node", "-e", script).directory(unpacked.toFile()).inheritIO().start();
    assertEquals(0, node.waitFor());
    return new ObjectMapper().readTree(unpacked.resolve("loaded.json").toFile());
  }

  private static Set<String> names(JsonNode steps) {
    Set<String> names = new TreeSet<>();
    steps.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode invoke(String kind, String step, String input) throws Exception {
    return json(zapier.run("invoke", kind, step, "-i", input, "--non-interactive"));
  }

  private static JsonNode json(ZapierCli.Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.succeeded().out());
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
