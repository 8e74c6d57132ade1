package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest extends SandboxTest {
  @Test
  void a_username_alone_makes_a_user() {
    Site.Reply reply = site.post("/users", "{'username':'ann'}");
    assertEquals(201, reply.status());
    JsonNode user = site.get("/users/" + reply.id()).ok();
    assertEquals("ann", user.path("username").asText());
    assertEquals("password", user.path("authentication_method").asText());
    assertTrue(user.path("sftp_permission").asBoolean());
    assertEquals(user.path("created_at"), user.path("last_active_at"));
    assertEquals("", user.path("group_ids").asText());
    assertTrue(user.path("admin_group_ids").isArray());
    assertTrue(user.path("billable").asBoolean());
  }

  @Test
  void password_set_at_is_set_in_the_create_answer_but_not_later_without_a_password() {
    JsonNode created = site.post("/users", "{'username':'ann'}").ok();
    assertEquals(created.path("created_at"), created.path("password_set_at"));
    JsonNode read = site.get("/users/" + created.path("id").asLong()).ok();
    assertTrue(read.path("password_set_at").isNull());
  }

  @Test
  void switches_for_admins_are_only_shown_for_site_admins() {
    JsonNode ann = site.post("/users", "{'username':'ann'}").ok();
    JsonNode bob = site.post("/users", "{'username':'bob','site_admin':true}").ok();
    assertFalse(ann.has("receive_admin_alerts") || ann.has("subscribe_to_newsletter"));
    assertTrue(bob.has("receive_admin_alerts") && bob.has("subscribe_to_newsletter"));
  }

  @Test
  void usernames_are_unique_whatever_their_case() {
    user("ann");
    Site.Reply reply = site.post("/users", "{'username':'ANN'}");
    assertInvalid("username", "taken", reply);
    assertEquals("Username has already been taken", reply.error());
  }

  @ParameterizedTest
  @CsvSource({"'a  b',multiple_spaces", "' ab',leading_trailing_space", "'',blank"})
  void a_bad_username_is_refused_with_its_key(String username, String key) {
    assertInvalid("username", key, site.post("/users", "{'username':'" + username + "'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "email,'no address',invalid",
    "allowed_ips,somewhere,invalid",
    "tags,'Upper Case',invalid",
    "group_ids,999,invalid",
    "primary_group_id,999,invalid",
    "sso_strategy_id,999,invalid",
    "ai_assistant_personality_id,999,invalid",
    "desktop_configuration_profile_id,999,invalid",
    "integration_centric_profile_id,999,invalid",
    "partner_id,999,invalid",
    "workspace_id,999,invalid",
    "notification_daily_send_time,24,inclusion"
  })
  void a_bad_value_is_refused_with_the_name_of_its_field(String field, String value, String key) {
    String body = "{'username':'ann','" + field + "':'" + value + "'}";
    assertInvalid(field, key, site.post("/users", body));
    assertEquals(1, site.state().path("users").size());
  }

  @Test
  void a_missing_username_is_named() {
    Site.Reply reply = site.post("/users", "{'email':'a@example.com'}");
    assertRefused("bad-request", reply);
    assertEquals("username is missing", reply.error());
  }

  @Test
  void complaints_about_parameters_are_joined_in_the_order_of_the_description() {
    Site.Reply reply =
        site.post(
            "/users",
            "{'require_2fa':'maybe','disabled':'perhaps','authenticate_until':'tomorrow'}");
    assertRefused("bad-request", reply);
    List<String> complaints = List.of(reply.error().split(", ", -1));
    assertTrue(complaints.contains("username is missing"));
    assertTrue(complaints.contains("authenticate_until is invalid"));
    assertTrue(complaints.contains("disabled is invalid"));
    assertTrue(complaints.contains("require_2fa does not have a valid value"));
    assertTrue(
        complaints.indexOf("authenticate_until is invalid")
            < complaints.indexOf("disabled is invalid"));
  }

  @Test
  void what_an_update_does_not_name_stays_null_clears_a_value_sets() {
    long id =
        site.post("/users", "{'username':'ann','name':'Ann','company':'Ex','notes':'n'}").id();
    JsonNode user = site.patch("/users/" + id, "{'name':null,'company':'Example'}").ok();
    assertTrue(user.path("name").isNull());
    assertEquals("Example", user.path("company").asText());
    assertEquals("n", user.path("notes").asText());
    assertEquals("ann", user.path("username").asText());
  }

  @Test
  void a_user_can_be_renamed_in_case_only() {
    long id = user("ann");
    JsonNode user = site.patch("/users/" + id, "{'username':'Ann'}").ok();
    assertEquals("Ann", user.path("username").asText());
  }

  @Test
  void groups_named_in_the_create_are_joined() {
    long sales = group("Sales");
    long north = group("North");
    JsonNode user =
        site.post(
                "/users", "{'username':'ann','group_ids':'" + sales + "','group_id':" + north + "}")
            .ok();
    assertEquals(sales + "," + north, user.path("group_ids").asText());
    assertEquals("ann", site.get("/groups/" + sales).ok().path("usernames").asText());
  }

  @Test
  void a_full_list_of_groups_replaces_the_old_one_and_keeps_admin_flags_of_those_that_stay() {
    long sales = group("Sales");
    long north = group("North");
    long ann = site.post("/users", "{'username':'ann','group_ids':'" + sales + "'}").id();
    site.patch("/group_users/0", "{'group_id':" + sales + ",'user_id':" + ann + ",'admin':true}")
        .ok();
    JsonNode user = site.patch("/users/" + ann, "{'group_ids':'" + north + "," + sales + "'}").ok();
    assertEquals(sales + "," + north, user.path("group_ids").asText());
    assertEquals("[" + sales + "]", user.path("admin_group_ids").toString());
    user = site.patch("/users/" + ann, "{'group_ids':''}").ok();
    assertEquals("", user.path("group_ids").asText());
  }

  @Test
  void a_site_admin_cannot_be_disabled_until_the_role_is_taken_away() {
    long bob = site.post("/users", "{'username':'bob','site_admin':true}").id();
    assertInvalid("disabled", "site_admin", site.patch("/users/" + bob, "{'disabled':true}"));
    JsonNode user = site.patch("/users/" + bob, "{'disabled':true,'site_admin':false}").ok();
    assertTrue(user.path("disabled").asBoolean());
    assertFalse(user.path("billable").asBoolean());
  }

  @Test
  void sso_needs_a_strategy_and_makes_the_user_externally_managed() {
    site.seed("{'sso_strategies':[{'protocol':'saml','provider':'okta','label':'Okta'}]}");
    JsonNode strategies = site.get("/sso_strategies").ok();
    long strategy = strategies.path(0).path("id").asLong();
    assertInvalid(
        "sso_strategy_id",
        "blank",
        site.post("/users", "{'username':'ann','authentication_method':'sso'}"));
    JsonNode user =
        site.post(
                "/users",
                "{'username':'ann','authentication_method':'sso','sso_strategy_id':"
                    + strategy
                    + "}")
            .ok();
    assertTrue(user.path("externally_managed").asBoolean());
    assertEquals(1, site.get("/sso_strategies/" + strategy).ok().path("user_count").asInt());
    user =
        site.patch("/users/" + user.path("id").asLong(), "{'authentication_method':'password'}")
            .ok();
    assertFalse(user.path("externally_managed").asBoolean());
    assertTrue(user.path("sso_strategy_id").isNull());
  }

  @Test
  void a_permission_on_the_root_folder_comes_with_the_create() {
    site.post(
            "/users",
            "{'username':'ann','user_root':'/homes/ann/','grant_permission':'read+write'}")
        .ok();
    JsonNode ann = site.state().path("users").path(1);
    assertEquals("homes/ann", ann.path("user_root").asText());
    assertEquals(
        "["
            + "{\"path\":\"homes/ann\",\"permission\":\"readonly\",\"recursive\":true},"
            + "{\"path\":\"homes/ann\",\"permission\":\"writeonly\",\"recursive\":true}]",
        ann.path("permissions").toString());
  }

  @Test
  void an_account_that_has_run_out_counts_as_switched_off() {
    long ann =
        site.post("/users", "{'username':'ann','authenticate_until':'2026-03-01T02:00:00+01:00'}")
            .id();
    sandbox.setClock(Instant.parse("2026-03-01T00:59:00Z"));
    assertFalse(site.get("/users/" + ann).ok().path("disabled_expired_or_inactive").asBoolean());
    sandbox.advanceClock(Duration.ofMinutes(1));
    JsonNode user = site.get("/users/" + ann).ok();
    assertTrue(user.path("disabled_expired_or_inactive").asBoolean());
    assertFalse(user.path("disabled").asBoolean());
    assertEquals("2026-03-01T01:00:00Z", user.path("authenticate_until").asText());
  }

  @Test
  void a_user_who_did_not_sign_in_in_time_counts_as_switched_off() {
    long ann =
        site.post("/users", "{'username':'ann','require_login_by':'2026-03-01T00:00:00Z'}").id();
    sandbox.setClock(Instant.parse("2026-03-01T00:00:01Z"));
    assertTrue(site.get("/users/" + ann).ok().path("disabled_expired_or_inactive").asBoolean());
  }

  @Test
  void a_user_leaves_a_workspace_only_for_the_default_one() {
    long workspace = site.post("/workspaces", "{'name':'North'}").id();
    long other = site.post("/workspaces", "{'name':'South'}").id();
    long ann = site.post("/users", "{'username':'ann','workspace_id':" + workspace + "}").id();
    assertInvalid(
        "workspace_id", "immutable", site.patch("/users/" + ann, "{'workspace_id':" + other + "}"));
    site.patch("/users/" + ann, "{'workspace_id':0}").ok();
    assertInvalid(
        "workspace_id", "immutable", site.patch("/users/" + ann, "{'workspace_id':" + other + "}"));
  }

  @Test
  void a_deleted_user_is_gone_with_memberships_permissions_and_keys() {
    long sales = group("Sales");
    long ann = site.post("/users", "{'username':'ann','group_ids':'" + sales + "'}").id();
    site.post("/permissions", "{'path':'a','user_id':" + ann + ",'permission':'full'}").ok();
    Site annsKey = as(ann);
    Site.Reply reply = site.delete("/users/" + ann);
    assertEquals(204, reply.status());
    assertEquals("", reply.response().body());
    assertEquals(404, site.get("/users/" + ann).status());
    assertEquals("", site.get("/groups/" + sales).ok().path("user_ids").asText());
    assertEquals(0, site.get("/permissions").ok().size());
    assertEquals(401, annsKey.get("/users/" + ann).status());
    assertEquals(404, site.delete("/users/" + ann).status());
  }

  @Test
  void things_are_handed_over_to_an_existing_user_only() {
    long ann = user("ann");
    assertInvalid("new_owner_id", "invalid", site.delete("/users/" + ann, "{'new_owner_id':4711}"));
    assertEquals(204, site.delete("/users/" + ann, "{'new_owner_id':2,'id':" + ann + "}").status());
  }

  @Test
  void users_are_listed_by_username_and_found_by_search_and_ids() {
    user("carl");
    long ann = user("ann");
    site.post("/users", "{'username':'bob','name':'Robert Annan'}").ok();
    assertEquals(
        List.of("admin", "ann", "bob", "carl"), values(site.get("/users").ok(), "username"));
    assertEquals(List.of("ann", "bob"), values(site.get("/users?search=ANN").ok(), "username"));
    assertEquals(List.of("ann"), values(site.get("/users?ids=" + ann + ",4711").ok(), "username"));
  }

  @Test
  void users_of_the_parent_site_are_shown_on_request_and_cannot_be_changed() {
    site.seed("{'users':[{'username':'parent','site_id':77}]}");
    assertEquals(List.of("admin"), values(site.get("/users").ok(), "username"));
    JsonNode users = site.get("/users?include_parent_site_users=true").ok();
    assertEquals(List.of("admin", "parent"), values(users, "username"));
    assertRefused(
        "processing-failure/resource-belongs-to-parent-site",
        site.patch("/users/" + users.path(1).path("id").asLong(), "{'name':'x'}"));
  }

  @Test
  void a_site_that_wants_sso_refuses_users_made_by_hand() {
    site.setting("{'non_sso_users_allowed':false}");
    assertInvalid("authentication_method", "sso_only", site.post("/users", "{'username':'ann'}"));
  }

  @Test
  void a_welcome_mail_needs_an_address() {
    long ann = user("ann");
    assertInvalid("email", "blank", site.post("/users/" + ann + "/resend_welcome_email", "{}"));
    site.patch("/users/" + ann, "{'email':'ann@example.com'}").ok();
    assertEquals(204, site.post("/users/" + ann + "/resend_welcome_email", "{}").status());
  }
}
