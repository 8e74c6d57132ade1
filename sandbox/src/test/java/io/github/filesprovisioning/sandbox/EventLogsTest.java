package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogsTest extends SandboxTest {
  @Test
  void a_setting_that_changed_is_told() {
    site.setting("{'user_requests_enabled':true,'name':'Sandbox'}");
    JsonNode changes = site.get("/settings_changes?sort_by%5Bcreated_at%5D=desc").ok();
    assertEquals(1, changes.size());
    assertEquals(
        "[\"user_requests_enabled: false -> true\"]", changes.path(0).path("changes").toString());
    assertFalse(changes.path(0).has("id"));
  }

  @Test
  void seeded_events_are_filtered_and_shown() {
    site.seed(
        "{'sso_events':[{'event_type':'login','status':'success','username':'ann',"
            + "'created_at':'2026-03-01T00:00:00Z'},"
            + "{'event_type':'login','status':'failure','username':'bob',"
            + "'created_at':'2026-03-02T00:00:00Z'}],"
            + "'user_security_events':[{'event_type':'x','user_id':7}],"
            + "'event_records':[{'event_type':'ldap.sync.v1','severity':'info'}]}");
    String filter = "/sso_events?filter%5Bstatus%5D=failure&filter_gt%5Bcreated_at%5D=";
    JsonNode events = site.get(filter + "2026-03-01T00:00:00Z").ok();
    assertEquals(List.of("bob"), values(events, "username"));
    assertEquals(
        events.path(0), site.get("/sso_events/" + events.path(0).path("id").asLong()).ok());
    assertEquals(1, site.get("/user_security_events?filter%5Buser_id%5D=7").ok().size());
    assertEquals(1, site.get("/event_records?filter_prefix%5Bevent_type%5D=ldap").ok().size());
    assertEquals(404, site.get("/event_records/1").status());
  }

  @Test
  void a_sync_of_a_strategy_leaves_an_event() {
    site.seed("{'sso_strategies':[{'provider':'ldap','label':'LDAP'}]}");
    long strategy = site.get("/sso_strategies").ok().path(0).path("id").asLong();
    assertEquals(204, site.post("/sso_strategies/" + strategy + "/sync", "{}").status());
    assertEquals(List.of("sync"), values(site.get("/sso_events").ok(), "event_type"));
    assertRefused(
        "bad-request/invalid-sort-field", site.get("/sso_strategies?sort_by%5Blabel%5D=asc"));
  }
}
