package io.github.filesprovisioning.muletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.muletest.tiny.api.Person;
import io.github.filesprovisioning.muletest.tiny.internal.TinyExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.component.location.Location;
import org.mule.runtime.api.connectivity.ConnectivityTestingService;
import org.mule.runtime.api.event.Event;
import org.mule.runtime.api.exception.MuleException;
import org.mule.runtime.api.message.ErrorType;

/** The kernel is the real one: what its pieces do with a connector can be seen from a test. */
class MuleRuntimeTest {

  private static final String CONFIG =
      """
      <tiny:config name="tiny" greeting="${greeting}">
        <tiny:connection token="good">
          <reconnection><reconnect frequency="1" count="2"/></reconnection>
        </tiny:connection>
      </tiny:config>
      """;

  private final List<String> site = new ArrayList<>(List.of("ann", "bob", "cid"));
  private final CapturedEvents captured = new CapturedEvents();

  private MuleRuntimeBuilder runtime(String flows) {
    return MuleRuntime.builder()
        .plugin(MulePlugin.fromClass(TinyExtension.class))
        .plugin(MulePlugin.fromClass(ProbeExtension.class))
        .object("site", site)
        .object(CapturedEvents.NAME, captured)
        .property("greeting", "Hola")
        .flows(CONFIG + flows);
  }

  private static Object payload(Event event) {
    return event.getMessage().getPayload().getValue();
  }

  @Test
  void flowsRunOperationsWithExpressionsPropertiesAndTargets() throws Exception {
    String flow =
        """
        <flow name="greet">
          <tiny:greet config-ref="tiny" who="#[vars.first ++ ' ' ++ payload]" target="greeting"/>
          <set-payload value="#[vars.greeting]"/>
        </flow>
        """;
    try (MuleRuntime mule = runtime(flow).start()) {
      assertEquals("Hola Ann Lee", payload(mule.run("greet", "Lee", Map.of("first", "Ann"))));
    }
  }

  @Test
  void anObjectBecomesAnInstanceWithOnlyTheGivenFieldsSet() throws Exception {
    String flow =
        """
        <flow name="describe">
          <tiny:describe><tiny:person>#[payload]</tiny:person></tiny:describe>
        </flow>
        """;
    try (MuleRuntime mule = runtime(flow).start()) {
      Person ann = (Person) payload(mule.run("describe", Map.of("name", "Ann")));
      assertEquals("Ann", ann.getName());
      assertFalse(ann.isEmailGiven());
    }
  }

  @Test
  void errorsHaveTheirTypeAndCanBeHandled() throws Exception {
    String flows =
        """
        <flow name="find"><tiny:find config-ref="tiny" name="#[payload]"/></flow>
        <flow name="handled">
          <tiny:find config-ref="tiny" name="#[payload]"/>
          <error-handler>
            <on-error-continue type="TINY:NOT_FOUND">
              <set-payload value="#['handled: ' ++ error.description]"/>
            </on-error-continue>
          </error-handler>
        </flow>
        """;
    try (MuleRuntime mule = runtime(flows).start()) {
      ComponentExecutionException failure =
          assertThrows(ComponentExecutionException.class, () -> mule.run("find", "zoe"));
      ErrorType type = failure.getEvent().getError().orElseThrow().getErrorType();
      assertEquals("TINY:NOT_FOUND", type.toString());
      assertEquals("handled: There is no zoe", payload(mule.run("handled", "zoe")));
    }
  }

  @Test
  void listsAreReadPageByPage() throws Exception {
    String flow =
        """
        <flow name="list">
          <tiny:list config-ref="tiny"/>
          <foreach><probe:capture/></foreach>
        </flow>
        """;
    try (MuleRuntime mule = runtime(flow).start()) {
      mule.run("list", null);
      assertEquals(List.of("ann", "bob", "cid"), captured.take());
    }
  }

  @Test
  void connectionErrorsAreAnsweredByReconnecting() throws Exception {
    String flow = "<flow name=\"flaky\"><tiny:flaky config-ref=\"tiny\"/></flow>";
    try (MuleRuntime mule = runtime(flow).start()) {
      assertEquals(3, payload(mule.run("flaky", null)));
    }
  }

  @Test
  void connectivityCanBeTested() throws Exception {
    String other =
        "<tiny:config name=\"wrong\"><tiny:connection token=\"bad\"><tls:context>"
            + "<tls:trust-store insecure=\"true\"/></tls:context></tiny:connection></tiny:config>";
    try (MuleRuntime mule = runtime(other).start()) {
      ConnectivityTestingService tests =
          mule.lookup(ConnectivityTestingService.CONNECTIVITY_TESTING_SERVICE_KEY);
      assertTrue(tests.testConnection(Location.builder().globalName("tiny").build()).isValid());
      assertEquals(
          "bad token",
          tests.testConnection(Location.builder().globalName("wrong").build()).getMessage());
    }
  }

  @Test
  void sourcesPollWhenTold() throws Exception {
    try (MuleRuntime mule = runtime(SOURCE).start()) {
      assertEquals(List.of(), captured.take());
      mule.poll("added");
      // The flow handles events side by side.
      assertEquals(Set.of("ann", "bob", "cid"), Set.copyOf(captured.take()));
      site.add("dan");
      mule.poll("added");
      assertTrue(captured.take().contains("dan"));
      assertTrue(mule.polls("added"));
      assertFalse(mule.polls("unknown"));
      assertThrows(IllegalArgumentException.class, () -> mule.poll("unknown"));
    }
  }

  @Test
  void aRestartedApplicationKnowsItsWatermark(@TempDir Path work) throws Exception {
    try (MuleRuntime mule = runtime(SOURCE).workingDirectory(work).start()) {
      mule.poll("added");
      mule.poll("added");
    }
    captured.take();
    site.add("dan");
    try (MuleRuntime mule = runtime(SOURCE).workingDirectory(work).start()) {
      mule.poll("added");
      assertEquals(List.of("dan"), captured.take());
    }
  }

  @Test
  void flowsThatBreakTheSchemaAreRefused() {
    MuleException refusal =
        assertThrows(
            MuleException.class,
            () -> runtime("<flow name=\"f\"><tiny:gret config-ref=\"tiny\"/></flow>").start());
    assertTrue(refusal.getMessage().contains("gret"), refusal::getMessage);
  }

  private static final String SOURCE =
      """
      <flow name="added">
        <tiny:on-name-added config-ref="tiny">
          <scheduling-strategy><fixed-frequency frequency="1"/></scheduling-strategy>
        </tiny:on-name-added>
        <probe:capture/>
      </flow>
      """;
}
