package io.github.filesprovisioning.core.client;

import static io.github.filesprovisioning.core.client.SandboxClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  @DisplayName("is refused once, not again and again, for a wrong password")
  void noLockout() {
    try (FilesClient client = login("Wrong-canary-9")) {
      for (int i = 0; i < 10; i++) {
        assertThrows(FilesException.class, () -> ann(client));
      }
    }
    assertEquals(1, site.count("createSession"));
  }

  @Test
  @DisplayName("gives the code of a second factor when it is asked for it")
  void secondFactor() {
    site.sandbox()
        .seed(
            json(
                "{'users':[{'username':'careful','site_admin':true,'password':'"
                    + PASSWORD
                    + "','active_2fa':true,'type_of_2fa':'totp'}]}"));
    try (FilesClient client = careful().session("careful", PASSWORD, "123456").build()) {
      assertEquals("ann", ann(client).username());
      site.sandbox().advanceClock(Duration.ofDays(2));
      FilesException e = assertThrows(FilesException.class, () -> ann(client));
      assertTrue(e.getMessage().contains("works once"), e::getMessage);
    }
    try (FilesClient client = careful().session("careful", PASSWORD).build()) {
      FilesException e = assertThrows(FilesException.class, () -> ann(client));
      assertEquals(ErrorKind.NOT_AUTHENTICATED, e.kind());
      assertTrue(e.getMessage().contains("second factor"), e::getMessage);
    }
  }

  private FilesClient.Builder careful() {
    return FilesClient.builder().baseUrl(site.sandbox().baseUrl());
  }

  @Test
  @DisplayName("logs in once for many threads")
  void oneLogin() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (FilesClient client = login(PASSWORD)) {
      List<Future<User>> users = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        users.add(threads.submit(() -> ann(client)));
      }
      for (Future<User> user : users) {
        assertEquals("ann", user.get().username());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, site.count("createSession"));
  }

  @Test
  @DisplayName("takes any password, and says where only an API key will do")
  void unusualPassword() {
    String unusual = " p\u00e4sswort: 1 ";
    site.sandbox()
        .seed(
            json(
                "{'users':[{'username':'umlaut','site_admin':true,'password':'"
                    + unusual
                    + "'}]}"));
    try (FilesClient client = careful().session("umlaut", unusual).build()) {
      long id = ann(client).id();
      InvalidInputException e =
          assertThrows(InvalidInputException.class, () -> client.users().delete(id, null));
      assertEquals("password", e.field());
      assertFalse(e.getMessage().contains(unusual.strip()), e::getMessage);
    }
  }

  @Test
  @DisplayName("is told which address to use when the site is in another region")
  void otherRegion() {
    try (WireServer server = new WireServer();
        FilesClient client =
            FilesClient.builder().baseUrl(server.url()).session("ann", PASSWORD).build()) {
      server.answer(
          403,
          "{\"error\":\"Wrong region\",\"type\":\"not-authenticated/lockout-region-mismatch\","
              + "\"data\":{\"host\":\"eu.files.com\"}}");
      FilesException e = assertThrows(FilesException.class, () -> ann(client));
      assertEquals(ErrorKind.NOT_AUTHENTICATED, e.kind());
      assertTrue(e.getMessage().contains("https://eu.files.com"), e::getMessage);
    }
  }

  @Test
  @DisplayName("closes without a fuss when its site has gone")
  void siteGone() {
    FilesClient client = login(PASSWORD);
    ann(client);
    site.close();
    client.close();
    client.close();
    FilesException e = assertThrows(FilesException.class, () -> ann(client));
    assertEquals(ErrorKind.CONNECTION, e.kind());
  }
}
