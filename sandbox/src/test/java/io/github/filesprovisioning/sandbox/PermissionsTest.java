package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest extends SandboxTest {
  @Test
  void a_permission_is_full_and_recursive_unless_said_otherwise() {
    long ann = user("ann");
    Site.Reply reply = site.post("/permissions", "{'path':'/Sales/','user_id':" + ann + "}");
    assertEquals(201, reply.status());
    JsonNode permission = reply.json();
    assertEquals("Sales", permission.path("path").asText());
    assertEquals("full", permission.path("permission").asText());
    assertTrue(permission.path("recursive").asBoolean());
    assertEquals("ann", permission.path("username").asText());
    assertEquals("[]", permission.path("group_ids").toString());
  }

  @Test
  void holders_may_be_given_by_name() {
    user("ann");
    group("Sales");
    assertEquals(
        "ann",
        site.post("/permissions", "{'path':'a','username':'ANN'}").ok().path("username").asText());
    assertEquals(
        "Sales",
        site.post("/permissions", "{'path':'a','group_name':'sales'}")
            .ok()
            .path("group_name")
            .asText());
    assertInvalid(
        "username", "invalid", site.post("/permissions", "{'path':'a','username':'bob'}"));
  }

  @Test
  void there_is_exactly_one_holder() {
    long ann = user("ann");
    long sales = group("Sales");
    assertInvalid("user", "blank", site.post("/permissions", "{'path':'a'}"));
    assertInvalid(
        "user",
        "present",
        site.post("/permissions", "{'path':'a','user_id':" + ann + ",'group_id':" + sales + "}"));
  }

  @Test
  void several_groups_together_may_hold_a_permission() {
    long sales = group("Sales");
    long north = group("North");
    String ids = sales + "," + north;
    JsonNode permission = site.post("/permissions", "{'path':'a','group_ids':'" + ids + "'}").ok();
    assertEquals("[" + ids + "]", permission.path("group_ids").toString());
    assertEquals("[\"Sales\",\"North\"]", permission.path("group_names").toString());
    permission =
        site.post("/permissions", "{'path':'b','group_ids':[" + north + "," + sales + "]}").ok();
    assertEquals("[" + ids + "]", permission.path("group_ids").toString());
    assertTrue(permission.path("group_id").isNull());
  }

  @Test
  void the_same_permission_is_kept_once() {
    long ann = user("ann");
    String body = "{'path':'Sales/North','user_id':" + ann + ",'permission':'readonly'}";
    long first = site.post("/permissions", body).id();
    assertEquals(first, site.post("/permissions", body.replace("Sales", "SÁLES")).id());
    assertEquals(1, site.get("/permissions").ok().size());
    site.post("/permissions", body.replace("readonly", "list")).ok();
    assertEquals(2, site.get("/permissions").ok().size());
  }

  @Test
  void a_path_in_the_list_also_shows_what_is_set_above() {
    long ann = user("ann");
    for (String path : List.of("", "a", "a/b", "a/b/c", "ab", "a/x")) {
      site.post("/permissions", "{'path':'" + path + "','user_id':" + ann + "}").ok();
    }
    assertEquals(
        List.of("", "a", "a/b"),
        values(
            site.get(
                    "/permissions?path=/A/b/&sort_by[path]=asc"
                        .replace("[", "%5B")
                        .replace("]", "%5D"))
                .ok(),
            "path"));
    assertEquals(
        List.of("a/b"), values(site.get("/permissions?filter%5Bpath%5D=A%5CB").ok(), "path"));
    assertEquals(
        List.of("a/b", "a/b/c"),
        values(site.get("/permissions?filter_prefix%5Bpath%5D=a/b").ok(), "path"));
  }

  @Test
  void permissions_of_a_user_can_be_listed_with_those_of_the_groups() {
    long sales = group("Sales");
    long north = group("North");
    long ann = site.post("/users", "{'username':'ann','group_ids':'" + sales + "'}").id();
    site.post("/permissions", "{'path':'own','user_id':" + ann + "}").ok();
    site.post("/permissions", "{'path':'sales','group_id':" + sales + "}").ok();
    site.post("/permissions", "{'path':'north','group_id':" + north + "}").ok();
    String both = sales + "," + north;
    site.post("/permissions", "{'path':'both','group_ids':'" + both + "'}").ok();
    assertEquals(List.of("own"), values(site.get("/permissions?user_id=" + ann).ok(), "path"));
    assertEquals(
        List.of("own", "sales"),
        values(site.get("/permissions?include_groups=true&user_id=" + ann).ok(), "path"));
    assertEquals(
        List.of("own", "sales"),
        values(site.get("/permissions?include_groups=1&filter%5Buser_id%5D=" + ann).ok(), "path"));
  }

  @Test
  void a_site_can_bind_permissions_to_groups() {
    long ann = user("ann");
    long sales = group("Sales");
    site.setting("{'folder_permissions_groups_only':true}");
    assertInvalid(
        "user_id", "groups_only", site.post("/permissions", "{'path':'a','user_id':" + ann + "}"));
    site.post("/permissions", "{'path':'a','group_id':" + sales + "}").ok();
  }

  @Test
  void a_site_can_keep_the_root_for_site_admins() {
    long ann = user("ann");
    site.setting("{'prevent_root_permissions_for_non_site_admins':true}");
    assertInvalid("path", "root", site.post("/permissions", "{'path':'','user_id':" + ann + "}"));
    site.post("/permissions", "{'path':'/','user_id':2}").ok();
  }

  @Test
  void a_folder_admin_grants_below_the_own_folder_only() {
    long ann = user("ann");
    long bob = user("bob");
    site.post("/permissions", "{'path':'Sales','permission':'admin','user_id':" + ann + "}").ok();
    Site annsKey = as(ann);
    String body = "{'path':'PATH','permission':'readonly','user_id':" + bob + "}";
    long granted = annsKey.post("/permissions", body.replace("PATH", "sales/North")).id();
    assertEquals(403, annsKey.post("/permissions", body.replace("PATH", "Salesforce")).status());
    assertEquals(204, annsKey.delete("/permissions/" + granted).status());
    assertEquals(403, as(bob).post("/permissions", body.replace("PATH", "Sales")).status());
  }

  @Test
  void a_permission_that_is_not_recursive_holds_for_its_folder_only() {
    long ann = user("ann");
    site.post(
            "/permissions",
            "{'path':'Sales','permission':'admin','recursive':false,'user_id':" + ann + "}")
        .ok();
    Site annsKey = as(ann);
    String body = "{'path':'PATH','permission':'list','user_id':" + ann + "}";
    assertEquals(201, annsKey.post("/permissions", body.replace("PATH", "Sales")).status());
    assertEquals(403, annsKey.post("/permissions", body.replace("PATH", "Sales/N")).status());
  }

  @Test
  void an_unknown_kind_or_a_path_that_is_too_long_is_refused() {
    long ann = user("ann");
    assertEquals(
        "permission does not have a valid value",
        site.post("/permissions", "{'path':'a','permission':'all','user_id':" + ann + "}").error());
    assertInvalid(
        "path",
        "too_long",
        site.post("/permissions", "{'path':'" + "a/".repeat(2501) + "b','user_id':" + ann + "}"));
  }
}
