package io.github.filesprovisioning.acceptance.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.acceptance.feed.HrFeed;
import io.github.filesprovisioning.acceptance.process.CoreProcess;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRunTest {

  @TempDir Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void on_the_core_all_is_as_expected_and_the_second_run_writes_nothing() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean asExpected = run(new CorePlatform(), printed);

    String text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(asExpected, text);
    assertTrue(text.contains("requests, 0 writes"), text);
    assertTrue(text.contains("on the core and 1 platform,"), text);
    assertEquals(
        List.of(), text.lines().filter(line -> line.length() > 100).toList(), "lines too long");
    assertFalse(text.contains("Exception"), text);
    assertEquals(List.of(), readmeFeed().filter(line -> !text.contains(line)).toList());
    assertFalse(text.contains(sandbox.apiKey()), "the key is printed");
    int headingAndRule = 2;
    int parkedTwice = 3;
    assertEquals(
        HrFeed.load().events().size() + headingAndRule + parkedTwice,
        Files.readAllLines(folder.resolve("feed.txt")).size());
  }

  @Test
  void a_platform_that_does_nothing_is_found_out() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean asExpected = run(new IdlePlatform(), printed);

    String text = printed.toString(StandardCharsets.UTF_8);
    assertFalse(asExpected);
    assertTrue(text.contains("NOT AS EXPECTED"), text);
    assertTrue(text.contains("! scenario joiner"), text);
    assertTrue(text.contains("is missing"), text);
  }

  /** What the README shows of the feed. */
  private static Stream<String> readmeFeed() throws IOException {
    Path readme = Path.of(System.getProperty("openapi.dir")).resolveSibling("README.md");
    return Files.readAllLines(readme).stream()
        .dropWhile(line -> !line.startsWith("Event type"))
        .takeWhile(line -> !line.startsWith("```"))
        .filter(line -> !line.startsWith("The whole feed"));
  }

  private boolean run(Platform platform, ByteArrayOutputStream into) throws IOException {
    PrintStream out = new PrintStream(into, true, StandardCharsets.UTF_8);
    return new DemoRun(platform, sandbox.baseUrl(), sandbox.apiKey(), out)
        .run(
            Path.of(System.getProperty("openapi.dir")),
            List.of(coreInAProcess()),
            folder.resolve("feed.txt"));
  }

  /** A script like those of the platform modules. */
  private Path coreInAProcess() throws IOException {
    Path script =
        Files.createFile(
            folder.resolve("platform"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.writeString(
        script,
        String.format(
            "#!/bin/sh%nexec '%s' -cp '%s' %s%n",
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            CoreProcess.class.getName()));
  }

  /** Says yes to everything and sends nothing. */
  private static final class IdlePlatform implements Platform {

    @Override
    public String name() {
      return "idle";
    }

    @Override
    public Optional<String> catalogKey() {
      return Optional.empty();
    }

    @Override
    public Session open(String baseUrl, String apiKey) {
      return new Session() {
        @Override
        public JsonNode run(String actionId, ObjectNode input) {
          return NullNode.instance;
        }

        @Override
        public Subscription follow(String triggerId, ObjectNode input) {
          return new Subscription() {
            @Override
            public List<JsonNode> poll() {
              return List.of();
            }

            @Override
            public void close() {}
          };
        }

        @Override
        public void close() {}
      };
    }
  }
}
