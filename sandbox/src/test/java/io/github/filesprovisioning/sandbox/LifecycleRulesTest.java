package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleRulesTest extends SandboxTest {
  private JsonNode ann() {
    return site.get("/users?filter%5Busername%5D=ann").ok().path(0);
  }

  private void quiet() {
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void a_rule_is_kept_changed_and_deleted() {
    Site.Reply reply =
        site.post(
            "/user_lifecycle_rules",
            "{'name':'idle','action':'disable','inactivity_days':30,'user_state':'inactive',"
                + "'group_ids':[]}");
    assertEquals(201, reply.status());
    String path = "/user_lifecycle_rules/" + reply.id();
    assertEquals(
        60, site.patch(path, "{'inactivity_days':60}").ok().path("inactivity_days").asInt());
    assertEquals("idle", site.get(path).ok().path("name").asText());
    assertInvalid("inactivity_days", "greater_than", site.patch(path, "{'inactivity_days':0}"));
    assertInvalid("group_ids", "invalid", site.patch(path, "{'group_ids':[4711]}"));
    assertEquals(204, site.delete(path).status());
  }

  @Test
  void idle_users_are_switched_off_when_the_time_has_come() {
    quiet();
    user("ann");
    site.post("/user_lifecycle_rules", "{'action':'disable','inactivity_days':30}").ok();
    sandbox.advanceClock(Duration.ofDays(29));
    assertFalse(ann().path("disabled").asBoolean());
    sandbox.advanceClock(Duration.ofDays(1));
    assertTrue(ann().path("disabled").asBoolean());
    assertFalse(site.get("/users/2").ok().path("disabled").asBoolean(), "site admins are spared");
  }

  @Test
  void a_user_switched_on_again_starts_to_count_anew() {
    quiet();
    user("ann");
    site.post("/user_lifecycle_rules", "{'action':'disable','inactivity_days':30}").ok();
    sandbox.advanceClock(Duration.ofDays(31));
    site.patch("/users/" + ann().path("id").asLong(), "{'disabled':false}").ok();
    sandbox.advanceClock(Duration.ofDays(1));
    assertFalse(ann().path("disabled").asBoolean());
  }

  @Test
  void disabled_users_are_deleted_by_a_rule_for_them() {
    quiet();
    long ann = site.post("/users", "{'username':'ann','disabled':true,'tags':'old,temp'}").id();
    long bob = site.post("/users", "{'username':'bob','tags':'temp'}").id();
    site.post(
            "/user_lifecycle_rules",
            "{'action':'delete','inactivity_days':10,'user_state':'disabled','user_tag':'temp'}")
        .ok();
    sandbox.advanceClock(Duration.ofDays(11));
    assertEquals(404, site.get("/users/" + ann).status());
    assertEquals(200, site.get("/users/" + bob).status());
  }

  @Test
  void users_who_bypass_rules_and_members_of_other_groups_are_spared() {
    quiet();
    long sales = group("Sales");
    user("ann");
    site.post(
            "/users",
            "{'username':'bob','group_ids':'" + sales + "','bypass_user_lifecycle_rules':true}")
        .ok();
    site.post("/users", "{'username':'carl','group_ids':'" + sales + "'}").ok();
    site.post(
            "/user_lifecycle_rules",
            "{'action':'disable','inactivity_days':10,'group_ids':[" + sales + "]}")
        .ok();
    sandbox.advanceClock(Duration.ofDays(11));
    assertEquals(
        List.of("carl"), values(site.get("/users?filter%5Bdisabled%5D=true").ok(), "username"));
  }
}
