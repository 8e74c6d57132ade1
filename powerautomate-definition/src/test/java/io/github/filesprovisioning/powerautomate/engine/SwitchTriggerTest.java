package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users who are switched off and on, also more than once. */
class SwitchTriggerTest {
  private static Sandbox sandbox;
  private static PowerAutomatePlatform platform;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    platform = new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }

  @AfterAll
  static void stop() {
    platform.close();
    sandbox.close();
  }

  @BeforeEach
  void annAndBob() {
    sandbox.reset();
    set("ann", false);
    set("bob", true);
  }

  @Test
  void eachSwitchIsAnEventOfItsOwn() throws ActionFailure {
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
        Subscription off = session.follow("user.deactivated", none())) {
      set("ann", true);
      JsonNode first = only(off.poll());
      assertEquals(List.of(), off.poll());
      set("ann", false);
      assertEquals(List.of(), off.poll());
      set("ann", true);
      assertNotEquals(first.path("event_id"), only(off.poll()).path("event_id"));
    }
  }

  @Test
  void whoIsSwitchedOnAgainIsToldOnce() throws ActionFailure {
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
        Subscription on = session.follow("user.reactivated", none())) {
      set("ann", true);
      set("bob", false);
      assertEquals("bob", only(on.poll()).path("user").path("username").asText());
      assertEquals(List.of(), on.poll());
    }
  }

  @Test
  void whoIsCreatedSwitchedOffWasNotSwitchedOff() throws ActionFailure {
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
        Subscription off = session.follow("user.deactivated", none())) {
      set("carl", true);
      assertEquals(List.of(), off.poll());
      set("carl", false);
      assertEquals(List.of(), off.poll());
      set("carl", true);
      assertEquals("carl", only(off.poll()).path("user").path("username").asText());
    }
  }

  @Test
  void whatWasToldAndLostKeepsItsIdsWhenItComesAgainInParts() {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, WatchedKind.USER_DEACTIVATED, 0)) {
      flow.happen(1050, 10);
      flow.pollAndDie();
      onlyOneRequestGetsThrough();
      flow.poll();
      flow.check();
    }
  }

  private static void onlyOneRequestGetsThrough() {
    ObjectNode faults = none();
    ArrayNode rules = faults.putArray("rules");
    rules.addObject().put("kind", "latency").put("delay_ms", 0).put("times", 1);
    rules.addObject().put("kind", "error_before").put("status", 503);
    sandbox.faults(faults);
  }

  private static void set(String username, boolean disabled) {
    ObjectNode seed = none();
    seed.putArray("users").addObject().put("username", username).put("disabled", disabled);
    sandbox.seed(seed);
  }

  private static JsonNode only(List<JsonNode> events) {
    assertEquals(1, events.size(), events::toString);
    return events.get(0);
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
