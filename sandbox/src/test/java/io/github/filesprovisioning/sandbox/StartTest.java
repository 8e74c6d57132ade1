package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @Test
  void the_command_prints_an_address_and_a_key_that_work() throws Exception {
    try (SandboxProcess process = SandboxProcess.start("--port", "0")) {
      assertTrue(process.url().matches("http://127\\.0\\.0\\.1:\\d+"), process.url());
      assertTrue(process.apiKey().matches("[0-9a-zA-Z]+"));
      assertEquals("admin", process.site().get("/users/2").ok().path("username").asText());
    }
  }

  @Test
  void two_sandboxes_in_one_process_stay_apart() {
    try (Sandbox one = Sandbox.start(SandboxOptions.builder().build());
        Sandbox other = Sandbox.start(SandboxOptions.builder().build())) {
      assertNotEquals(one.apiKey(), other.apiKey());
      Site.of(one).post("/users", "{'username':'ann'}").ok();
      assertEquals(1, Site.of(other).get("/users").ok().size());
      assertEquals(401, Site.at(other.baseUrl(), one.apiKey()).get("/users").status());
    }
  }

  @Test
  void the_same_seed_makes_the_same_key() {
    SandboxOptions options = SandboxOptions.builder().seed(7).build();
    String key;
    try (Sandbox one = Sandbox.start(options)) {
      key = one.apiKey();
    }
    try (Sandbox other = Sandbox.start(options)) {
      assertEquals(key, other.apiKey());
    }
  }

  @Test
  void a_port_that_is_taken_is_named() {
    try (Sandbox one = Sandbox.start(SandboxOptions.builder().build())) {
      int port = Integer.parseInt(one.baseUrl().substring(one.baseUrl().lastIndexOf(':') + 1));
      SandboxOptions same = SandboxOptions.builder().port(port).build();
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> Sandbox.start(same));
      assertTrue(refused.getMessage().contains(String.valueOf(port)));
    }
  }

  @Test
  void a_data_directory_is_used_by_one_sandbox_only(@TempDir Path directory) {
    SandboxOptions options = SandboxOptions.builder().dataDirectory(directory).build();
    try (Sandbox one = Sandbox.start(options)) {
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> Sandbox.start(options));
      assertTrue(refused.getMessage().contains(directory.toString()), refused.getMessage());
      assertEquals(1, one.state().path("users").size());
    }
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> SandboxOptions.builder().port(65_536));
    assertThrows(
        IllegalArgumentException.class,
        () -> SandboxOptions.builder().latency(Duration.ofMillis(-1)));
  }
}
