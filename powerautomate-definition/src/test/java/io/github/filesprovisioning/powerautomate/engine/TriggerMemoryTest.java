package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What triggers can remember in an address, as the documentation promises it, on a site where ids
 * lie far apart because it shares their numbers with many others. The sandbox numbers its records
 * one after the other, so another site answers here.
 */
class TriggerMemoryTest {
  private static final int LONGEST_ADDRESS = 16_384;
  private static final int LARGEST_ID = 100_000_000;

  private static HttpServer site;
  private static PowerAutomatePlatform platform;
  private static volatile ArrayNode users = JsonNodeFactory.instance.arrayNode();
  private static volatile int missed;
  private final Random random = new Random(1);
  private PowerAutomateSession session;

  @BeforeAll
  static void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/api/rest/v1/users", TriggerMemoryTest::list);
    site.start();
    platform = new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }

  @AfterAll
  static void stop() {
    platform.close();
    site.stop(0);
  }

  @BeforeEach
  void open() {
    session = platform.open("http://127.0.0.1:" + site.getAddress().getPort(), "key-of-a-site");
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static void list(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode found = found(exchange.getRequestURI().getPath());
      byte[] body = found.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(found.isMissingNode() ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The list, which can miss somebody, or one user, who is then there all the same. */
  private static JsonNode found(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.equals("users")) {
      return users.findParents("id").stream()
          .filter(user -> user.path("id").asText().equals(name))
          .findFirst()
          .orElse(MissingNode.getInstance());
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    users.forEach(
        user -> {
          if (user.path("id").asInt() != missed) {
            list.add(user);
          }
        });
    return list;
  }

  @Test
  void aUserWhomAListMissesIsNotToldAgain() {
    users = some(3, (user, number) -> user.put("disabled", false));
    PollingTrigger trigger = trigger("user.deactivated");
    trigger.poll();
    users.forEach(user -> ((ObjectNode) user).put("disabled", true));
    assertEquals(3, trigger.poll().json().size());
    missed = users.get(1).path("id").asInt();
    assertEquals(202, trigger.poll().status());
    missed = 0;
    assertEquals(202, trigger.poll().status(), "nobody was switched off meanwhile");
  }

  @Test
  void aUserWhoHasBeenDeletedIsForgotten() {
    users = some(900, (user, number) -> user.put("disabled", true));
    PollingTrigger trigger = trigger("user.deactivated");
    trigger.poll();
    int full = trigger.address().length();
    users = JsonNodeFactory.instance.arrayNode();
    for (int polls = 0; polls < 50 && trigger.address().length() > full / 10; polls++) {
      assertEquals(202, trigger.poll().status());
    }
    assertTrue(trigger.address().length() <= full / 10, "the deleted are still remembered");
  }

  @Test
  void fifteenHundredUsersWhoAreSwitchedOffAreRemembered() {
    users = some(1500, (user, number) -> user.put("disabled", true));
    PollingTrigger trigger = trigger("user.deactivated");
    assertEquals(202, trigger.poll().status(), "they were off before");
    assertShort(trigger);
    users.forEach(user -> ((ObjectNode) user).put("disabled", false));
    assertEquals(202, trigger.poll().status());
    users.forEach(user -> ((ObjectNode) user).put("disabled", true));
    assertEquals(1500, trigger.poll().json().size());
    assertShort(trigger);
    assertEquals(202, trigger.poll().status(), "each was told once");
  }

  @Test
  void sevenHundredEndsOfAccessAtMomentsOfTheirOwnAreRemembered() {
    long now = Instant.now().getEpochSecond();
    users = JsonNodeFactory.instance.arrayNode();
    PollingTrigger trigger = trigger("user.access_expiring");
    assertEquals(202, trigger.poll().status());
    users =
        some(
            700,
            (user, number) -> {
              Instant end = Instant.ofEpochSecond(now + 3600 + number * 800L);
              user.put("authenticate_until", end.toString());
            });
    assertEquals(700, trigger.poll().json().size());
    assertShort(trigger);
    assertEquals(202, trigger.poll().status(), "each was told once");
  }

  @Test
  void moreThanFitsIsRefusedAndNotDropped() {
    users = some(4000, (user, number) -> user.put("disabled", true));
    GatewayResponse refused = trigger("user.deactivated").peek();
    assertEquals(422, refused.status());
    assertTrue(refused.body().contains("than fits into an address"), refused.body());
  }

  private ArrayNode some(int count, Detail detail) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    random
        .ints(1, LARGEST_ID)
        .distinct()
        .limit(count)
        .forEach(
            id -> {
              ObjectNode user = list.addObject().put("id", id).put("username", "user" + id);
              detail.add(user, list.size());
            });
    return list;
  }

  private PollingTrigger trigger(String id) {
    return session.trigger(id, JsonNodeFactory.instance.objectNode());
  }

  private static void assertShort(PollingTrigger trigger) {
    int length = trigger.address().length();
    assertTrue(length < LONGEST_ADDRESS, () -> "length " + length);
  }

  @FunctionalInterface
  private interface Detail {
    void add(ObjectNode user, int number);
  }
}
