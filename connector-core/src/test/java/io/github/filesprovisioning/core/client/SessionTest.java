package io.github.filesprovisioning.core.client;

import static io.github.filesprovisioning.core.client.SandboxClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.User;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client with user name and password")
class SessionTest {
  private static final String PASSWORD = "Obviously-fake-1";

  private final SandboxClient site = new SandboxClient();

  @BeforeEach
  void seed() {
    site.sandbox()
        .seed(
            json(
                "{'users':[{'username':'root','site_admin':true,'password':'"
                    + PASSWORD
                    + "'},{'username':'ann'}]}"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private FilesClient login(String password) {
    return FilesClient.builder()
        .baseUrl(site.sandbox().baseUrl())
        .session("root", password)
        .maxConcurrency(1)
        .retryPolicy(RetryPolicy.builder().firstDelay(Duration.ZERO).build())
        .build();
  }

  private static User ann(FilesClient client) {
    return client
        .users()
        .list(ListQuery.builder().filter("username", "ann").build())
        .first()
        .orElseThrow();
  }

  @Test
  @DisplayName("logs in once, and logs out when it is closed")
  void logsInOnce() {
    try (FilesClient client = login(PASSWORD)) {
      ann(client);
      ann(client);
    }
    assertEquals(1, site.count("createSession"));
    assertEquals(1, site.count("deleteSession"));
  }

  @Test
  @DisplayName("shows its password again where Files.com asks for it")
  void reauthenticates() {
    try (FilesClient client = login(PASSWORD)) {
      client.users().delete(ann(client).id(), null);
      assertNull(
          client
              .users()
              .list(ListQuery.builder().filter("username", "ann").build())
              .first()
              .orElse(null));
    }
  }

  @Test
  @DisplayName("logs in again when its session has expired")
  void renews() {
    try (FilesClient client = login(PASSWORD)) {
      ann(client);
      site.sandbox().advanceClock(Duration.ofDays(2));
      assertEquals("ann", ann(client).username());
    }
    assertEquals(2, site.count("createSession"));
  }

  @Test
  @DisplayName("gets a typed error for a wrong password, which the error does not show")
  void wrongPassword() {
    try (FilesClient client = login("Wrong-canary-9")) {
      FilesException e = assertThrows(FilesException.class, () -> ann(client));
      assertEquals(ErrorKind.NOT_AUTHENTICATED, e.kind());
      assertFalse(e.toString().contains("Wrong-canary-9"), e::toString);
      assertTrue(e.getMessage().contains("password"), e::getMessage);
    }
  }
}
