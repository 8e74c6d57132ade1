package io.github.filesprovisioning.powerautomate.engine;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many records at once, slow answers, and refused keys. */
class TriggerLimitsTest {
  /** What an address may have and still pass through old web servers. */
  private static final int SHORT_ADDRESS = 2048;

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

  @AfterEach
  void withoutFaults() {
    sandbox.clearFaults();
  }

  @ParameterizedTest
  @EnumSource
  void aThousandRecordsOfOneSecondAreToldOnce(WatchedKind kind) {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, kind, 3)) {
      flow.happen(600, 10);
      flow.pollAndDie();
      flow.poll();
      flow.happen(400, 0);
      flow.fault("error_before");
      flow.pollAndDie();
      flow.poll();
      flow.check();
      assertTrue(flow.longestAddress() < SHORT_ADDRESS, () -> "length " + flow.longestAddress());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_CREATED", "SECURITY_EVENT_RECORDED", "PERMISSION_GRANTED"})
  void manyPagesOfOneSecondAreToldOnceOverSeveralPolls(WatchedKind kind) {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, kind, 3)) {
      flow.happen(4500, 10);
      flow.busy();
      flow.poll();
      flow.pollAndDie();
      flow.poll();
      flow.fault("expired_cursor");
      flow.poll();
      flow.happen(10, 0);
      flow.check();
    }
  }

  @Test
  void aSlowSiteIsReadOverSeveralCallsOfLessThanFiveSeconds() {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, WatchedKind.USER_CREATED, 3000)) {
      flow.happen(3, 10);
      latency(1500);
      flow.poll();
      flow.happen(2, 10);
      flow.poll();
      flow.poll();
      flow.check();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_CREATED", "USER_DEACTIVATED"})
  void aSiteThatTakesSeveralPollsIsLeftAloneAfterEachReading(WatchedKind kind) {
    // There are 1,100 users already who can be switched off.
    int existing = kind.needsPrepared() ? 0 : 1100;
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, kind, existing)) {
      latency(2500);
      flow.pollUntilQuiet();
      flow.happen(2, 10);
      flow.check();
    }
  }

  @Test
  void cursorsThatNeverWorkEndInAnError() {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, WatchedKind.USER_CREATED, 1500)) {
      ObjectNode faults = JsonNodeFactory.instance.objectNode();
      faults.putArray("rules").addObject().put("kind", "expired_cursor");
      sandbox.faults(faults);
      GatewayResponse refused = flow.peek();
      assertEquals(502, refused.status());
      assertTrue(refused.body().contains("does not take the cursors"), refused.body());
      flow.happen(1, 10);
      flow.check();
    }
  }

  @Test
  void anEndOfAccessThatPassedBetweenTwoPollsIsToldLateRatherThanNever() throws ActionFailure {
    sandbox.reset();
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
        Subscription expiring = session.follow("user.access_expiring", none)) {
      Instant before = Instant.now();
      latency(2100);
      assertEquals(List.of(), expiring.poll());
      sandbox.clearFaults();
      ObjectNode seed = JsonNodeFactory.instance.objectNode();
      ObjectNode ann = seed.putArray("users").addObject().put("username", "ann");
      ann.put("authenticate_until", before.plusSeconds(1).truncatedTo(SECONDS).toString());
      sandbox.seed(seed);
      assertEquals("ann", expiring.poll().get(0).at("/user/username").asText());
    }
  }

  @Test
  void aJobThatIsLongerThanACallIsDoneByRunningItAgain() throws ActionFailure {
    sandbox.reset();
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("username", "ann");
    ObjectNode folders = JsonNodeFactory.instance.objectNode();
    for (int number = 1; number <= 14; number++) {
      String folder = "Departments/" + number;
      folders.withArray("folders").add(folder);
      input.withArray("permissions").addObject().put("path", folder).put("permission", "full");
    }
    sandbox.seed(folders);
    // Sixteen requests of 400 milliseconds do not fit into five seconds, however fast the machine
    // is.
    latency(400);
    long before = looks();
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey())) {
      session.run("lifecycle.onboard_user", input);
      assertTrue(looks() - before > 1, "each run begins with a look for the user");
      sandbox.clearFaults();
      assertEquals(
          "UNCHANGED",
          session.run("lifecycle.onboard_user", input).path("outcome").asText(),
          "all was done");
    }
  }

  @Test
  void aRefusedKeyShowsAsABrokenConnection() {
    try (PowerAutomateSession good = platform.open(sandbox.baseUrl(), sandbox.apiKey());
        PowerAutomateSession bad = platform.open(sandbox.baseUrl(), "nokey0000")) {
      assertTrue(good.testConnection());
      assertFalse(bad.testConnection());
      ObjectNode none = JsonNodeFactory.instance.objectNode();
      ActionFailure refused =
          assertThrows(ActionFailure.class, () -> bad.follow("user.created", none));
      assertEquals("NOT_AUTHENTICATED", refused.kind());
      assertEquals("401", refused.details().get("status"));
    }
  }

  @Test
  void aDamagedStateIsRefusedWithTheWayOut() {
    try (PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey())) {
      ObjectNode damaged = JsonNodeFactory.instance.objectNode().put("triggerstate", "AQ");
      ActionFailure refused =
          assertThrows(ActionFailure.class, () -> session.follow("user.created", damaged));
      assertEquals("triggerstate", refused.field().orElseThrow());
    }
  }

  private static long looks() {
    return sandbox.requests(0).stream().filter(r -> "listUsers".equals(r.operation())).count();
  }

  private static void latency(int milliseconds) {
    ObjectNode faults = JsonNodeFactory.instance.objectNode();
    faults.putArray("rules").addObject().put("kind", "latency").put("delay_ms", milliseconds);
    sandbox.faults(faults);
  }
}
