package io.github.filesprovisioning.mule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.CapturedEvents;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.muletest.ProbeExtension;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.message.ErrorType;

/** Mule reconnects when the connection breaks: operations are run again, sources go on. */
class ReconnectionIT {

  private static final String RECONNECT =
      "<reconnection><reconnect frequency=\"1\" count=\"50\"/></reconnection>";

  private static final String FLOWS =
      """
      <flow name="find">
        <files-provisioning:find-user config-ref="files" username="admin"/>
        <set-payload value="#[payload.user.username]"/>
      </flow>
      <flow name="created">
        <files-provisioning:on-user-created config-ref="files">
          <scheduling-strategy><fixed-frequency frequency="60000"/></scheduling-strategy>
        </files-provisioning:on-user-created>
        <probe:capture value="#[payload.user.username]"/>
      </flow>
      """;

  private final CapturedEvents told = new CapturedEvents();
  private Sandbox sandbox;
  private MulePlugin connector;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    connector = PackagedConnector.load();
  }

  @AfterEach
  void stop() {
    connector.close();
    sandbox.close();
  }

  @Test
  void anOperationIsRunAgainAfterReconnecting() throws Exception {
    try (MuleRuntime mule = start(RECONNECT)) {
      breakConnections();
      assertEquals("admin", mule.run("find", null).getMessage().getPayload().getValue());
    }
  }

  @Test
  void withoutAStrategyTheFlowGetsAConnectivityError() throws Exception {
    try (MuleRuntime mule = start("")) {
      breakConnections();
      ComponentExecutionException failure =
          assertThrows(ComponentExecutionException.class, () -> mule.run("find", null));
      assertEquals(
          "FILES-PROVISIONING:CONNECTIVITY",
          failure.getEvent().getError().orElseThrow().getErrorType().toString());
      sandbox.clearFaults();
      assertEquals("admin", mule.run("find", null).getMessage().getPayload().getValue());
    }
  }

  @Test
  void whenReconnectingFailsTheFlowGetsTheErrorOfTheConnection() throws Exception {
    try (MuleRuntime mule =
        start("<reconnection><reconnect frequency=\"1\" count=\"2\"/></reconnection>")) {
      breakConnectionsForGood();
      ComponentExecutionException failure =
          assertThrows(ComponentExecutionException.class, () -> mule.run("find", null));
      ErrorType type = failure.getEvent().getError().orElseThrow().getErrorType();
      assertEquals("FILES-PROVISIONING:CONNECTIVITY", type.toString());
    }
  }

  @Test
  void aSourceWithoutAStrategyGoesOnAsSoonAsTheSiteIsBack() throws Exception {
    try (MuleRuntime mule = start("")) {
      mule.poll("created");
      seed("ann");
      breakConnectionsForGood();
      for (int i = 0; i < 3; i++) {
        if (mule.polls("created")) {
          mule.poll("created");
        }
        mule.awaitIdle();
      }
      sandbox.clearFaults();
      assertEquals(List.of("ann"), afterReconnection(mule));
    }
  }

  @Test
  void aSourceThatLostItsConnectionGoesOnAndLosesNothing() throws Exception {
    try (MuleRuntime mule = start(RECONNECT)) {
      mule.poll("created");
      seed("ann");
      breakConnections();
      mule.poll("created");
      seed("bob");
      assertEquals(Set.of("ann", "bob"), Set.copyOf(afterReconnection(mule)));
      mule.poll("created");
      assertEquals(List.of(), told.take());
    }
  }

  /** Mule reconnects a source in its own time, so it is asked until it is back. */
  private List<Object> afterReconnection(MuleRuntime mule) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    List<Object> events = new ArrayList<>();
    while (events.isEmpty() && System.nanoTime() < end) {
      if (mule.polls("created")) {
        mule.poll("created");
      }
      events.addAll(told.take());
    }
    return events;
  }

  private MuleRuntime start(String reconnection) throws Exception {
    String config =
        """
        <files-provisioning:config name="files">
          <files-provisioning:api-key-connection attempts="1" baseUrl="%s" apiKey="%s">
            %s
          </files-provisioning:api-key-connection>
        </files-provisioning:config>
        """
            .formatted(sandbox.baseUrl(), sandbox.apiKey(), reconnection);
    return MuleRuntime.builder()
        .plugin(connector)
        .plugin(MulePlugin.fromClass(ProbeExtension.class))
        .object(CapturedEvents.NAME, told)
        .flows(config + FLOWS)
        .start();
  }

  private void breakConnectionsForGood() throws Exception {
    sandbox.faults(
        new ObjectMapper().readTree("{\"rules\":[{\"kind\":\"drop_before\",\"times\":1000}]}"));
  }

  /** More often than the JDK's own client tries again by itself. */
  private void breakConnections() throws Exception {
    sandbox.faults(
        new ObjectMapper().readTree("{\"rules\":[{\"kind\":\"drop_before\",\"times\":15}]}"));
  }

  private void seed(String username) throws Exception {
    sandbox.seed(new ObjectMapper().readTree("{\"users\":[{\"username\":\"" + username + "\"}]}"));
  }
}
