package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest extends SandboxTest {
  @Test
  void a_group_shows_its_members_and_admins() {
    long ann = user("ann");
    long bob = user("bob");
    JsonNode group =
        site.post("/groups", "{'name':'Sales','user_ids':'" + ann + "','admin_ids':'" + bob + "'}")
            .ok();
    assertEquals(ann + "," + bob, group.path("user_ids").asText());
    assertEquals(String.valueOf(bob), group.path("admin_ids").asText());
    assertEquals("ann,bob", group.path("usernames").asText());
    assertEquals(0, group.path("workspace_id").asInt());
    JsonNode user = site.get("/users/" + bob).ok();
    assertEquals("[" + group.path("id").asLong() + "]", user.path("admin_group_ids").toString());
  }

  @Test
  void names_are_unique_within_a_workspace_whatever_their_case() {
    group("Sales");
    assertInvalid("name", "taken", site.post("/groups", "{'name':'SALES'}"));
    long workspace = site.post("/workspaces", "{'name':'North'}").id();
    site.post("/groups", "{'name':'Sales','workspace_id':" + workspace + "}").ok();
    assertInvalid("name", "blank", site.post("/groups", "{'name':' '}"));
  }

  @Test
  void a_full_list_of_members_replaces_the_old_one_and_keeps_admin_flags_of_those_who_stay() {
    long ann = user("ann");
    long bob = user("bob");
    long carl = user("carl");
    long sales =
        site.post(
                "/groups",
                "{'name':'Sales','user_ids':'" + ann + "," + bob + "','admin_ids':'" + ann + "'}")
            .id();
    JsonNode group = site.patch("/groups/" + sales, "{'user_ids':'" + carl + "," + ann + "'}").ok();
    assertEquals(ann + "," + carl, group.path("user_ids").asText());
    assertEquals(String.valueOf(ann), group.path("admin_ids").asText());
    group = site.patch("/groups/" + sales, "{'admin_ids':''}").ok();
    assertEquals("", group.path("admin_ids").asText());
    assertEquals(ann + "," + carl, group.path("user_ids").asText());
    group = site.patch("/groups/" + sales, "{'user_ids':null}").ok();
    assertEquals("", group.path("user_ids").asText());
  }

  @Test
  void an_unknown_member_is_refused_and_nothing_changes() {
    long sales = group("Sales");
    assertInvalid(
        "user_ids",
        "invalid",
        site.patch("/groups/" + sales, "{'name':'North','user_ids':'4711'}"));
    assertEquals("Sales", site.get("/groups/" + sales).ok().path("name").asText());
  }

  @Test
  void a_deleted_group_leaves_no_trace() {
    long sales = group("Sales");
    long ann =
        site.post(
                "/users",
                "{'username':'ann','group_ids':'" + sales + "','primary_group_id':" + sales + "}")
            .id();
    site.post("/permissions", "{'path':'a','group_id':" + sales + "}").ok();
    assertEquals(204, site.delete("/groups/" + sales).status());
    JsonNode user = site.get("/users/" + ann).ok();
    assertEquals("", user.path("group_ids").asText());
    assertTrue(user.path("primary_group_id").isNull());
    assertEquals(0, site.get("/permissions").ok().size());
    assertEquals(404, site.get("/groups/" + sales).status());
  }

  @Test
  void groups_are_found_by_name_and_prefix() {
    group("Sales North");
    group("Sales South");
    group("Support");
    assertEquals(
        List.of("Support"), values(site.get("/groups?filter%5Bname%5D=support").ok(), "name"));
    assertEquals(
        List.of("Sales South", "Sales North"),
        values(
                site.get(
                        "/groups?filter_prefix[name]=sales+s&filter[workspace_id]=0"
                            .replace("+s", ""))
                    .ok(),
                "name")
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList());
    assertEquals(
        List.of("Support", "Sales South", "Sales North"),
        values(site.get("/groups?sort_by%5Bname%5D=desc").ok(), "name"));
  }

  @Test
  void a_site_that_wants_sso_refuses_groups_made_by_hand() {
    site.setting("{'non_sso_groups_allowed':false}");
    assertInvalid("name", "sso_only", site.post("/groups", "{'name':'Sales'}"));
  }
}
