package io.github.filesprovisioning.acceptance.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan finds what it must. Secrets are put together here, so that this test shows none. */
class LeakScanTest {

  private static final Path MARKS =
      Path.of(System.getProperty("openapi.dir")).resolveSibling(".ci").resolve("secret-marks");
  private static final String WORD = "can" + "ary";

  @TempDir Path tree;

  private List<String> scan() throws IOException {
    return new LeakScan(MARKS).scan(tree);
  }

  private void write(String file, String text) throws IOException {
    Path path = tree.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/test.log",
        "a/target/surefire-reports/TEST-a.xml",
        "a/target/surefire-reports/a-output.txt",
        "a/target/failsafe-reports/TEST-a.xml",
        "a/target/surefire-reports/2026-01-01.dumpstream",
        "a/target/deep/down/atom.log",
      })
  void a_password_in_any_log_or_report_is_found_and_not_repeated(String file) throws IOException {
    write(file, "fine\nlogin of ann with My-" + WORD + "-7 refused\n");
    List<String> leaks = scan();
    assertEquals(1, leaks.size(), leaks::toString);
    assertTrue(leaks.get(0).startsWith(file + ":2: "), leaks::toString);
    assertFalse(leaks.get(0).contains(WORD), leaks::toString);
  }

  @Test
  void a_key_that_a_sandbox_made_is_found() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      write("target/test.log", "X-FilesAPI-Key: " + sandbox.apiKey());
    }
    assertEquals(1, scan().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:", "ab:", "abc:"})
  void a_password_of_a_proxy_is_found_in_base64(String before) throws IOException {
    byte[] login = (before + "my-" + WORD + "-1").getBytes(StandardCharsets.UTF_8);
    write(
        "target/test.log",
        "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(login));
    assertEquals(1, scan().size());
  }

  @Test
  void a_private_key_is_found() throws IOException {
    write("target/test.log", "-----BEGIN " + "OPENSSH PRIVATE KEY-----");
    assertEquals(1, scan().size());
  }

  @Test
  void a_secret_in_an_exception_that_nobody_printed_is_found() throws Exception {
    record(ActionFailure.class, "password " + WORD + "-1");
    List<String> leaks = scan();
    assertEquals(1, leaks.size(), leaks::toString);
    assertTrue(leaks.get(0).contains(ActionFailure.class.getName()), leaks::toString);
    assertTrue(leaks.get(0).contains(FailingProgram.class.getName()), leaks::toString);
  }

  @Test
  void errors_inside_the_jdk_and_clean_errors_are_none() throws Exception {
    record(IllegalStateException.class, WORD);
    record(ActionFailure.class, "password: must be text");
    assertEquals(List.of(), scan());
  }

  @Test
  void sources_and_packages_are_not_scanned() throws IOException {
    write("src/test/A.java", WORD);
    write("a/target/node_modules/b/debug.log", WORD);
    write("a/target/node_modules/target/b.log", WORD);
    assertEquals(List.of(), scan());
  }

  /** In a process of its own, or the scan of this build would find the secret too. */
  private void record(Class<? extends Exception> thrown, String message) throws Exception {
    Path target = Files.createDirectories(tree.resolve("a/target"));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:StartFlightRecording:settings="
                    + MARKS.resolveSibling("error-texts.jfc")
                    + ",filename="
                    + target,
                "-Xlog:jfr+startup=off",
                "-cp",
                System.getProperty("java.class.path"),
                FailingProgram.class.getName(),
                thrown.getName(),
                message)
            .inheritIO()
            .start();
    assertEquals(0, program.waitFor());
  }
}
