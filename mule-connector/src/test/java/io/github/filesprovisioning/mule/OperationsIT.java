package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.muletest.MuleRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations take forms and objects alike, and give records that expressions can read. */
class OperationsIT {
  private final Application application = new Application();

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void aFormCreatesAUser() throws Exception {
    String flow =
        """
        <flow name="create">
          <files-provisioning:create-user config-ref="site" username="#[payload]"
              email="ann@example.com" siteAdmin="#[false]" passwordValidityDays="30"/>
          <set-payload value="#[payload.username ++ ' ' ++ payload.email]"/>
        </flow>
        """;
    try (MuleRuntime mule = application.with(flow).start()) {
      assertEquals("ann ann@example.com", Application.payload(mule.run("create", "ann")));
    }
  }

  @Test
  void anObjectSetsAndClearsFieldsAndTheFormWins() throws Exception {
    String flow =
        """
        <flow name="ensure">
          <files-provisioning:ensure-user config-ref="site" company="Acme">
            <files-provisioning:object>#[payload]</files-provisioning:object>
          </files-provisioning:ensure-user>
          <set-payload value="#[[payload.outcome, payload.user.name, payload.user.company]]"/>
        </flow>
        """;
    Map<String, Object> ann =
        new HashMap<>(Map.of("username", "ann", "name", "Ann", "company", "X"));
    try (MuleRuntime mule = application.with(flow).start()) {
      assertEquals(List.of("CREATED", "Ann", "Acme"), Application.payload(mule.run("ensure", ann)));
      ann.put("name", null);
      assertEquals(
          java.util.Arrays.asList("UPDATED", null, "Acme"),
          Application.payload(mule.run("ensure", ann)));
      ann.remove("name");
      assertEquals(
          java.util.Arrays.asList("UNCHANGED", null, "Acme"),
          Application.payload(mule.run("ensure", ann)));
    }
  }

  @Test
  void anObjectMayNameItsFieldsAsResultsDo() throws Exception {
    String flow =
        """
        <flow name="create">
          <files-provisioning:create-user config-ref="site">
            <files-provisioning:object>#[payload]</files-provisioning:object>
          </files-provisioning:create-user>
          <set-payload value="#[payload.passwordValidityDays]"/>
        </flow>
        """;
    try (MuleRuntime mule = application.with(flow).start()) {
      assertEquals(
          30L,
          Application.payload(
              mule.run("create", Map.of("username", "ann", "passwordValidityDays", 30))));
      assertEquals(
          40L,
          Application.payload(
              mule.run("create", Map.of("username", "bob", "password_validity_days", 40))));
    }
  }

  @Test
  void anObjectFiltersAndSortsAList() throws Exception {
    String flow =
        """
        <flow name="list">
          <files-provisioning:list-users config-ref="site">
            <files-provisioning:object>#[{filter_prefix: {username: 'a'}, sort_by: {username: 'desc'}}]</files-provisioning:object>
          </files-provisioning:list-users>
          <foreach><probe:capture value="#[payload.username]"/></foreach>
        </flow>
        """;
    application
        .sandbox()
        .seed(
            new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree("{\"users\":[{\"username\":\"ann\"},{\"username\":\"bob\"}]}"));
    try (MuleRuntime mule = application.with(flow).start()) {
      mule.run("list", null);
      assertEquals(List.of("ann", "admin"), application.captured().take());
    }
  }

  @Test
  void aListIsReadPageByPage() throws Exception {
    String flow =
        """
        <flow name="list">
          <files-provisioning:list-users config-ref="site" perPage="2" sortBy="username"/>
          <foreach><probe:capture value="#[payload.username]"/></foreach>
        </flow>
        """;
    application
        .sandbox()
        .seed(
            new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(
                    "{\"users\":[{\"username\":\"ann\"},{\"username\":\"bob\"},{\"username\":\"cid\"}]}"));
    try (MuleRuntime mule = application.with(flow).start()) {
      mule.run("list", null);
      assertEquals(List.of("admin", "ann", "bob", "cid"), application.captured().take());
    }
  }
}
