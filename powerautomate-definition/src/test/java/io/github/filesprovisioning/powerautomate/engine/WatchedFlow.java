package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.sandbox.Sandbox;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A flow that waits for one trigger while things happen, and what it must have been told at the
 * end.
 */
final class WatchedFlow implements AutoCloseable {
  private static final int LONGEST_ADDRESS = 16_384;
  private static final int MOST_POLLS = 100;
  private static final int PREPARED = 1100;

  private final Sandbox sandbox;
  private final WatchedKind kind;
  private final PowerAutomateSession session;
  private final PollingTrigger trigger;
  private final List<String> told = new ArrayList<>();
  private final Deque<Long> toldIds = new ArrayDeque<>();
  private final Set<String> eventIds = new HashSet<>();
  private final Set<String> happened = new TreeSet<>();
  private final Set<String> promised = new HashSet<>();
  private Instant time = Instant.ofEpochSecond(Instant.now().getEpochSecond());
  private int records;
  private int longestAddress;

  /**
   * Empties the site, lets some records exist and switches the flow on.
   *
   * @param existing how many records there are before; none of them may be told
   */
  WatchedFlow(Sandbox sandbox, PowerAutomatePlatform platform, WatchedKind kind, int existing) {
    sandbox.reset();
    this.sandbox = sandbox;
    this.kind = kind;
    this.session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
    this.trigger = session.trigger(kind.trigger(), JsonNodeFactory.instance.objectNode());
    prepare();
    seed(existing, time);
    happened.clear();
    pollUntilQuiet();
    assertEquals(List.of(), told, "the first poll is silent");
  }

  /** So many records at one moment, some time after the last ones. */
  void happen(int count, int secondsLater) {
    time = time.plusSeconds(secondsLater);
    seed(count, time);
  }

  /** Records of a moment before the last ones. */
  void happenLate(int count, int secondsEarlier) {
    seed(count, time.minusSeconds(secondsEarlier));
  }

  /** Records that have to be there before something happens to them. */
  private void prepare() {
    if (!kind.needsPrepared()) {
      return;
    }
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = seed.putArray(kind.collection());
    for (int number = 1; number <= PREPARED; number++) {
      rows.add(kind.prepared(number));
    }
    sandbox.seed(seed);
  }

  private void seed(int count, Instant at) {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = seed.putArray(kind.collection());
    for (int i = 0; i < count; i++) {
      records++;
      rows.add(kind.record(records, at));
      happened.add(kind.nameOf(records));
    }
    sandbox.seed(seed);
  }

  /** Lets the site ask for more patience than a call has, at every other request. */
  void busy() {
    ObjectNode faults = JsonNodeFactory.instance.objectNode();
    ObjectNode fault = faults.putArray("rules").addObject();
    fault.put("kind", "rate_limit").put("times", 6).put("probability", 0.5).put("retry_after", 60);
    sandbox.faults(faults);
  }

  /** Sets a fault for the requests to come. */
  void fault(String rule) {
    ObjectNode faults = JsonNodeFactory.instance.objectNode();
    ObjectNode fault = faults.putArray("rules").addObject();
    fault.put("kind", rule).put("times", 3).put("probability", 0.7);
    if (rule.equals("rate_limit")) {
      fault.put("retry_after", 0);
    }
    sandbox.faults(faults);
  }

  /**
   * Removes the record that was told last, if somebody can; the others must be told all the same.
   */
  void remove() {
    Long id = toldIds.pollLast();
    if (id == null || kind.removal().isEmpty()) {
      return;
    }
    sandbox.clearFaults();
    try {
      session.run(
          kind.removal().orElseThrow(), JsonNodeFactory.instance.objectNode().put("id", id));
    } catch (ActionFailure e) {
      throw new AssertionError("a record could not be removed", e);
    }
  }

  /** Asks and forgets the answer; the same events must come again. */
  void pollAndDie() {
    GatewayResponse response = trigger.peek();
    if (response.status() == 200) {
      response.json().forEach(event -> promised.add(event.path("event_id").asText()));
    }
  }

  /** Asks without going on. */
  GatewayResponse peek() {
    return trigger.peek();
  }

  /** Asks once. */
  void poll() {
    accept(trigger.poll());
  }

  private boolean accept(GatewayResponse response) {
    assertTrue(
        response.isSuccess() || response.status() == 429 || response.status() >= 500,
        () -> "status " + response.status() + ": " + response.body());
    assertFalse(
        response.body().startsWith("The script exceeded"), "it was cut off by the platform");
    if (!response.isSuccess()) {
      return true;
    }
    longestAddress = Math.max(longestAddress, trigger.address().length());
    if (response.status() == 200) {
      for (JsonNode event : response.json()) {
        assertTrue(eventIds.add(event.path("event_id").asText()), () -> "told twice: " + event);
        told.add(event.path(kind.payload()).path(kind.nameField()).asText());
        toldIds.add(event.path(kind.payload()).path("id").asLong());
      }
    }
    return PollingTrigger.saysMore(response);
  }

  /** Without further faults, asks until there is nothing more, and compares. */
  void check() {
    sandbox.clearFaults();
    pollUntilQuiet();
    // What came while a long list was read may stand before the place where a poll went on.
    pollUntilQuiet();
    assertEquals(happened, new TreeSet<>(told), "all that happened, and nothing else");
    assertEquals(happened.size(), told.size(), "each once");
    assertTrue(eventIds.containsAll(promised), "what was told and lost on the way came again");
    assertTrue(longestAddress < LONGEST_ADDRESS, "the address is short enough");
  }

  /** Asks until there is nothing more. */
  void pollUntilQuiet() {
    int polls = 0;
    while (accept(trigger.poll())) {
      polls++;
      assertTrue(polls < MOST_POLLS, "it never becomes quiet");
    }
  }

  /** Characters of the longest address that was handed out. */
  int longestAddress() {
    return longestAddress;
  }

  @Override
  public void close() {
    sandbox.clearFaults();
    session.close();
  }
}
