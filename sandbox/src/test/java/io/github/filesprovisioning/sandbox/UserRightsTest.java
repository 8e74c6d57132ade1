package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people who are no site admins may do with users. */
class UserRightsTest extends SandboxTest {
  private long sales;
  private long admin;
  private long member;

  /** A group with an administrator and a member whose primary group it is. */
  private Site groupAdmin() {
    sales = group("Sales");
    admin = user("lead");
    member =
        site.post(
                "/users",
                "{'username':'ann','password':'canary-long','group_ids':'"
                    + sales
                    + "','primary_group_id':"
                    + sales
                    + "}")
            .id();
    site.post("/group_users", "{'group_id':" + sales + ",'user_id':" + admin + ",'admin':true}")
        .ok();
    return as(admin);
  }

  @Test
  void users_change_their_own_profile_and_password() {
    long ann = user("ann");
    Site own = as(ann);
    own.patch("/users/" + ann, "{'name':'Ann','language':'de','password':'canary-long'}").ok();
    assertRefused(
        "not-authorized/insufficient-permission-for-params",
        own.patch("/users/" + ann, "{'site_admin':true}"));
    assertRefused(
        "not-authorized/site-admin-required", own.patch("/users/" + user("bob"), "{'name':'x'}"));
  }

  @Test
  void users_who_do_not_manage_themselves_change_nothing() {
    long ann = site.post("/users", "{'username':'ann','self_managed':false}").id();
    assertEquals(403, as(ann).patch("/users/" + ann, "{'name':'Ann'}").status());
  }

  @Test
  void users_see_themselves_only() {
    long ann = user("ann");
    long bob = user("bob");
    Site own = as(ann);
    own.get("/users/" + ann).ok();
    assertEquals(404, own.get("/users/" + bob).status());
    assertEquals(403, own.get("/users").status());
    assertEquals(403, own.get("/groups").status());
  }

  @Test
  void folder_admins_see_users_and_groups_but_change_none() {
    long ann = user("ann");
    site.post("/permissions", "{'path':'a','permission':'admin','user_id':" + ann + "}").ok();
    Site own = as(ann);
    assertEquals(2, own.get("/users").ok().size());
    own.get("/groups").ok();
    assertEquals(403, own.post("/users", "{'username':'bob'}").status());
    assertEquals(403, own.delete("/users/2").status());
  }

  @Test
  void readonly_site_admins_see_everything_and_change_nothing() {
    long ann = site.post("/users", "{'username':'ann','readonly_site_admin':true}").id();
    Site own = as(ann);
    for (String path :
        List.of("/users", "/groups", "/site", "/workspaces", "/partners", "/sso_events")) {
      assertEquals(200, own.get(path).status(), path);
    }
    assertEquals(403, own.post("/groups", "{'name':'Sales'}").status());
    assertEquals(403, own.post("/folders/a", "{}").status());
  }

  @Test
  void group_admins_may_what_the_site_lets_them() {
    Site lead = groupAdmin();
    String path = "/users/";
    assertEquals(403, lead.post("/users", "{'username':'new'}").status());
    assertEquals(403, lead.patch(path + member, "{'name':'x'}").status());
    assertEquals(403, lead.patch(path + member, "{'disabled':true}").status());
    assertEquals(403, lead.delete(path + member).status());
    site.setting(
        "{'group_admins_can_add_users':true,'group_admins_can_modify_users':true,"
            + "'group_admins_can_enable_disable_users':true,'group_admins_can_delete_users':true,"
            + "'group_admins_can_set_user_password':true,'group_admins_can_reset_passwords':true}");
    JsonNode added = lead.post("/users", "{'username':'new'}").ok();
    assertEquals(sales, added.path("primary_group_id").asLong());
    lead.patch(path + member, "{'name':'x'}").ok();
    lead.patch(path + member, "{'disabled':true}").ok();
    lead.patch(path + member, "{'password':'canary-long too'}").ok();
    assertEquals(204, lead.post(path + member + "/unlock", "{}").status());
    assertEquals(403, lead.patch(path + member, "{'site_admin':true}").status());
    assertEquals(204, lead.delete(path + member).status());
  }

  @Test
  void group_admins_act_only_on_users_whose_primary_group_is_theirs() {
    Site lead = groupAdmin();
    site.setting("{'group_admins_can_modify_users':true}");
    long bob = site.post("/users", "{'username':'bob','group_ids':'" + sales + "'}").id();
    assertEquals(403, lead.patch("/users/" + bob, "{'name':'x'}").status());
    site.patch("/users/" + bob, "{'primary_group_id':" + sales + ",'site_admin':true}").ok();
    assertRefused(
        "not-authorized/cannot-administer-higher-level-user",
        lead.patch("/users/" + bob, "{'name':'x'}"));
  }

  @Test
  void group_admins_manage_memberships_where_the_site_lets_them() {
    Site lead = groupAdmin();
    long bob = user("bob");
    String membership = "{'group_id':" + sales + ",'user_id':" + bob + "}";
    assertEquals(403, lead.post("/group_users", membership).status());
    site.setting("{'group_admins_can_manage_group_memberships':true}");
    assertEquals(201, lead.post("/group_users", membership).status());
    assertEquals(
        403, lead.patch("/group_users/0", membership.replace("}", ",'admin':true}")).status());
    assertEquals(204, lead.delete("/group_users/0", membership).status());
  }

  @Test
  void what_a_key_may_not_do_leaves_no_trace() {
    long ann = user("ann");
    JsonNode before = site.get("/users/" + ann).ok();
    as(user("bob")).patch("/users/" + ann, "{'name':'x'}");
    assertEquals(before, site.get("/users/" + ann).ok());
  }
}
