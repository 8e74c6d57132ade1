package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Triggers over a large site that changes at random between polls. The interpreter keeps Make's
 * limits of requests and records and ends the test where they are passed.
 */
@DisplayName("Polling a large site")
class PollingTest {
  private static final int MANY = 5000;

  /** A trigger hands over 100 records a poll, and each poll reads what is new once. */
  private static final int MOST_REQUESTS = 20;

  private static final int ROUNDS = 15;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static Sandbox sandbox;
  private static ProcessPlatform make;

  private final Random random = new Random(7);
  private int made;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    make = new ProcessPlatform(Path.of("platform"));
  }

  @AfterAll
  static void stop() {
    make.close();
    sandbox.close();
  }

  @BeforeEach
  void empty() {
    sandbox.reset();
  }

  @Test
  void tells_every_permission_of_5000_users_once() throws Exception {
    seedUsers(MANY);
    check("permission.granted", "/permission/path", "permissions", this::permission);
  }

  @Test
  void tells_every_security_event_of_5000_users_once() throws Exception {
    seedUsers(MANY);
    check(
        "security.event_recorded",
        "/security_event/body",
        "user_security_events",
        number -> object("event_type", "lockout", "body", number).put("user_id", 1));
  }

  @Test
  void tells_every_single_sign_on_event_once_also_within_the_same_second() throws Exception {
    seedUsers(MANY);
    check(
        "security.sso_event_recorded",
        "/sso_event/username",
        "sso_events",
        number -> object("event_type", "login", "status", "success", "username", number));
  }

  @Test
  void tells_every_access_request_once() throws Exception {
    seedUsers(MANY);
    check(
        "access_request.received",
        "/access_request/name",
        "user_requests",
        number -> object("name", number, "email", number + "@example.com", "details", "x"));
  }

  @Test
  void tells_every_new_user_of_a_site_within_the_limit_once() throws Exception {
    seedUsers(2000);
    check(
        "user.created",
        "/user/username",
        "users",
        number -> object("username", number, "email", number + "@example.com"));
  }

  @Test
  void tells_every_new_group_of_a_site_within_the_limit_once() throws Exception {
    check("group.created", "/group/name", "groups", number -> object("name", number));
  }

  @Test
  void tells_every_new_public_key_once_also_within_the_same_second() throws Exception {
    seedUsers(MANY);
    check(
        "public_key.added",
        "/public_key/title",
        "public_keys",
        number -> object("user", "admin", "title", number, "public_key", publicKey(number)));
  }

  @Test
  void says_so_when_a_site_has_more_users_than_a_trigger_can_watch() throws Exception {
    seedUsers(MANY);
    try (Platform.Session session = make.open(sandbox.baseUrl(), sandbox.apiKey())) {
      ActionFailure failure =
          assertThrows(
              ActionFailure.class, () -> session.follow("user.created", JSON.objectNode()));
      assertTrue(failure.getMessage().contains("more than 3200"), failure.getMessage());
    }
  }

  private interface Change {
    ObjectNode of(String number);
  }

  /** Makes between none and 250 changes a round and compares what was told with what was made. */
  private void check(String trigger, String key, String list, Change change) throws Exception {
    try (Platform.Session session = make.open(sandbox.baseUrl(), sandbox.apiKey());
        Subscription subscription = session.follow(trigger, JSON.objectNode())) {
      for (int round = 0; round < ROUNDS; round++) {
        TreeSet<String> expected = new TreeSet<>();
        ObjectNode seed = JSON.objectNode();
        for (int i = random.nextInt(4) == 0 ? random.nextInt(250) : random.nextInt(20);
            i > 0;
            i--) {
          String number = "n" + (++made);
          seed.withArray("/" + list).add(change.of(number));
          expected.add(number);
        }
        sandbox.seed(seed);
        long before = sandbox.requestCount();
        List<String> told = new ArrayList<>();
        for (JsonNode event : subscription.poll()) {
          told.add(event.at(key).asText());
        }
        long requests = sandbox.requestCount() - before;
        assertEquals(expected.size(), told.size(), () -> trigger + " told " + told);
        assertEquals(expected, new TreeSet<>(told));
        assertTrue(requests <= MOST_REQUESTS, trigger + " took " + requests + " requests");
      }
    }
  }

  private ObjectNode permission(String path) {
    String user = "user" + random.nextInt(MANY);
    return object("path", path, "user", user, "permission", "readonly");
  }

  /** An Ed25519 key as OpenSSH writes it, another one for each number. */
  private static String publicKey(String number) {
    byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer key = ByteBuffer.allocate(4 + type.length + 4 + 32);
    key.putInt(type.length).put(type).putInt(32).put(number.getBytes(StandardCharsets.US_ASCII));
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(key.array());
  }

  private static void seedUsers(int count) {
    ObjectNode seed = JSON.objectNode();
    for (int i = 0; i < count; i++) {
      seed.withArray("/users").add(object("username", "user" + i));
    }
    sandbox.seed(seed);
  }

  private static ObjectNode object(String... fields) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < fields.length; i += 2) {
      object.put(fields[i], fields[i + 1]);
    }
    return object;
  }
}
