package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest extends SandboxTest {
  private static final String PASSWORD = "canary-long";
  private static final String LOGIN = "{'username':'ann','password':'" + PASSWORD + "'}";

  private long ann(String more) {
    return site.post("/users", "{'username':'ann','password':'" + PASSWORD + "'" + more + "}").id();
  }

  private Site.Reply login(String body) {
    return site.withKey(null).post("/sessions", body);
  }

  @Test
  void a_session_speaks_for_its_user_until_it_is_ended() {
    long ann = ann("");
    Site.Reply reply = login(LOGIN.replace("ann", "Ann"));
    assertEquals(201, reply.status());
    assertTrue(reply.json().path("id").asText().matches("[0-9a-zA-Z]+"));
    assertFalse(reply.json().path("read_only").asBoolean(true));
    Site session = site.withSession(reply.json().path("id").asText());
    JsonNode user = session.get("/users/" + ann).ok();
    assertFalse(user.path("last_login_at").isNull());
    assertEquals(user.path("last_login_at"), user.path("first_login_at"));
    assertEquals(204, session.delete("/sessions").status());
    assertRefused("not-authenticated/invalid-credentials", session.get("/users/" + ann));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "{'username':'ann','password':'wrong'}",
        "{'username':'ann'}",
        "{'username':'bob','password':'canary-long'}"
      })
  void a_wrong_name_or_password_is_refused_in_the_same_words(String body) {
    ann("");
    Site.Reply reply = login(body);
    assertEquals(401, reply.status());
    assertRefused("not-authenticated/invalid-username-or-password", reply);
    assertEquals("Invalid username or password", reply.error());
  }

  @Test
  void a_login_without_a_name_is_told_what_is_missing() {
    assertRefused("bad-request/request-params-required", login("{}"));
  }

  @Test
  void too_many_wrong_passwords_lock_the_account_until_it_is_unlocked() {
    long ann = ann("");
    for (int i = 1; i < 5; i++) {
      assertRefused(
          "not-authenticated/invalid-username-or-password",
          login("{'username':'ann','password':'wrong'}"));
    }
    assertRefused("not-authenticated/locked-out", login("{'username':'ann','password':'wrong'}"));
    assertRefused("not-authenticated/locked-out", login(LOGIN));
    assertFalse(site.get("/users/" + ann).ok().path("lockout_expires").isNull());
    assertEquals(List.of("lockout"), values(site.get("/user_security_events").ok(), "event_type"));
    assertEquals(1, site.get("/event_records?filter_prefix%5Bevent_type%5D=user.").ok().size());
    assertEquals(204, site.post("/users/" + ann + "/unlock", "{}").status());
    assertEquals(201, login(LOGIN).status());
  }

  @Test
  void a_lockout_ends_by_itself() {
    ann("");
    site.setting("{'user_lockout_tries':1,'user_lockout_lock_period':2}");
    assertRefused("not-authenticated/locked-out", login("{'username':'ann','password':'wrong'}"));
    sandbox.advanceClock(Duration.ofHours(2));
    assertEquals(201, login(LOGIN).status());
  }

  @Test
  void a_second_factor_is_asked_for_and_finishes_the_login() {
    site.seed(
        "{'users':[{'username':'ann','password':'" + PASSWORD + "','type_of_2fa':'sms_totp'}]}");
    Site.Reply reply = login(LOGIN);
    assertEquals(401, reply.status());
    assertRefused("not-authenticated/two-factor-authentication-error", reply);
    JsonNode data = reply.json().path("data");
    assertEquals("[\"sms\",\"totp\"]", data.path("two_factor_authentication_methods").toString());
    assertTrue(reply.json().path("errors").path(0).isObject());
    String partial = data.path("partial_session_id").asText();
    assertEquals(401, site.withSession(partial).get("/api_key").status());
    String code = "{'partial_session_id':'" + partial + "','otp':'CODE'}";
    assertRefused(
        "not-authenticated/one-time-password-incorrect", login(code.replace("CODE", "000000")));
    assertEquals(201, login(code.replace("CODE", "123456")).status());
    assertRefused("not-authenticated/invalid-session", login(code.replace("CODE", "123456")));
    assertEquals(
        201, login(LOGIN.replace("}", ",'otp':'123456'}")).status(), "both in one request");
  }

  @Test
  void a_second_factor_can_be_reset() {
    site.seed("{'users':[{'username':'ann','password':'" + PASSWORD + "','active_2fa':true}]}");
    long ann = site.get("/users?filter%5Busername%5D=ann").ok().path(0).path("id").asLong();
    assertEquals(204, site.post("/users/" + ann + "/2fa/reset", "{}").status());
    assertFalse(site.get("/users/" + ann).ok().path("active_2fa").asBoolean());
    assertEquals(201, login(LOGIN).status());
  }

  @Test
  void sessions_stop_when_their_user_is_switched_off() {
    long ann = ann("");
    Site session = signedIn("ann", PASSWORD);
    site.patch("/users/" + ann, "{'disabled':true}").ok();
    assertRefused("not-authenticated/invalid-credentials", session.get("/users/" + ann));
    assertRefused("not-authenticated/invalid-username-or-password", login(LOGIN));
  }

  @Test
  void sessions_end_after_the_time_the_site_gives_them() {
    long ann = ann("");
    site.setting("{'session_expiry_minutes':30}");
    Site session = signedIn("ann", PASSWORD);
    sandbox.advanceClock(Duration.ofMinutes(29));
    session.get("/users/" + ann).ok();
    sandbox.advanceClock(Duration.ofMinutes(1));
    assertEquals(401, session.get("/users/" + ann).status());
  }

  @Test
  void a_key_has_no_session_to_end() {
    assertRefused("not-authenticated/api-key-sessions-not-supported", site.delete("/sessions"));
  }

  @Test
  void dangerous_actions_in_a_session_need_the_password_again() {
    ann(",'site_admin':true");
    long bob = user("bob");
    Site session = signedIn("ann", PASSWORD);
    Site reauthenticated = session.with("X-Files-Reauthentication", "password:" + PASSWORD);
    Site wrong = session.with("X-Files-Reauthentication", "password:guess");
    assertEquals(200, session.patch("/users/" + bob, "{'name':'Bob'}").status());
    for (String field : List.of("email", "password", "change_password")) {
      assertRefused(
          "not-authorized/reauthentication-needed-action",
          session.patch("/users/" + bob, "{'" + field + "':'bob@example.com'}"));
    }
    assertRefused(
        "not-authorized/reauthentication-failed",
        wrong.patch("/users/" + bob, "{'site_admin':true}"));
    reauthenticated.patch("/users/" + bob, "{'site_admin':true}").ok();
    assertEquals(403, session.post("/users/" + bob + "/2fa/reset", "{}").status());
    assertEquals(403, session.delete("/users/" + bob).status());
    assertEquals(204, reauthenticated.delete("/users/" + bob).status());
  }

  @Test
  void an_imported_digest_becomes_a_password_at_first_use() {
    String sha1OfSecret = "e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4";
    long ann =
        site.post("/users", "{'username':'ann','imported_password_hash':'" + sha1OfSecret + "'}")
            .id();
    assertEquals(
        "password_with_imported_hash",
        site.get("/users/" + ann).ok().path("authentication_method").asText());
    assertEquals(401, login("{'username':'ann','password':'other'}").status());
    assertEquals(201, login("{'username':'ann','password':'secret'}").status());
    assertEquals("password", site.get("/users/" + ann).ok().path("authentication_method").asText());
    assertEquals(201, login("{'username':'ann','password':'secret'}").status());
  }
}
