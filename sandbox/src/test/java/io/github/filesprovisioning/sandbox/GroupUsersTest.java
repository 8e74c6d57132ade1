package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class GroupUsersTest extends SandboxTest {
  private long sales;
  private long ann;

  private void people() {
    sales = group("Sales");
    ann = user("ann");
  }

  private String membership(String more) {
    return "{'group_id':" + sales + ",'user_id':" + ann + more + "}";
  }

  @Test
  void a_membership_shows_the_names_of_both_sides() {
    people();
    Site.Reply reply = site.post("/group_users", membership(",'admin':true"));
    assertEquals(201, reply.status());
    assertEquals(
        "{\"group_name\":\"Sales\",\"username\":\"ann\",\"group_id\":"
            + sales
            + ",\"user_id\":"
            + ann
            + ",\"admin\":true}",
        reply.json().toString());
    assertEquals(String.valueOf(ann), site.get("/groups/" + sales).ok().path("admin_ids").asText());
  }

  @Test
  void a_change_makes_the_membership_when_there_is_none_and_ignores_the_id_in_the_path() {
    people();
    assertEquals(200, site.patch("/group_users/4711", membership(",'admin':true")).status());
    JsonNode changed = site.patch("/group_users/0", membership("")).ok();
    assertTrue(changed.path("admin").asBoolean(), "the flag stays when it is not named");
    changed = site.patch("/group_users/0", membership(",'admin':false")).ok();
    assertFalse(changed.path("admin").asBoolean());
    assertEquals(1, site.get("/group_users?group_id=" + sales).ok().size());
  }

  @Test
  void a_second_create_answers_the_membership_that_is_there() {
    people();
    site.post("/group_users", membership(",'admin':true")).ok();
    Site.Reply again = site.post("/group_users", membership(""));
    assertEquals(201, again.status());
    assertEquals(1, site.get("/group_users?user_id=" + ann).ok().size());
  }

  @Test
  void a_membership_ends_by_query_or_by_body() {
    people();
    site.post("/group_users", membership("")).ok();
    String query = "?group_id=" + sales + "&user_id=" + ann;
    assertEquals(204, site.delete("/group_users/" + sales + query).status());
    assertEquals(404, site.delete("/group_users/" + sales + query).status());
    site.post("/group_users", membership("")).ok();
    assertEquals(204, site.delete("/group_users/5", membership(",'id':5")).status());
    assertEquals("", site.get("/users/" + ann).ok().path("group_ids").asText());
  }

  @Test
  void unknown_users_and_groups_are_named() {
    people();
    assertInvalid(
        "user_id",
        "invalid",
        site.post("/group_users", "{'group_id':" + sales + ",'user_id':9999}"));
    assertInvalid(
        "group_id",
        "invalid",
        site.post("/group_users", "{'group_id':9999,'user_id':" + ann + "}"));
    Site.Reply reply = site.post("/group_users", "{}");
    assertEquals("group_id is missing, user_id is missing", reply.error());
  }

  @Test
  void a_user_sees_the_own_memberships_only() {
    people();
    site.post("/group_users", membership("")).ok();
    Site annsKey = as(ann);
    assertEquals(1, annsKey.get("/group_users?user_id=" + ann).ok().size());
    assertEquals(403, annsKey.get("/group_users").status());
  }
}
