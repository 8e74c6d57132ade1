package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest extends SandboxTest {
  @ParameterizedTest
  @CsvSource({
    "{'password_min_length':10},short1,too_short",
    "{'password_require_letter':true},1234567890,letter",
    "{'password_require_number':true},onlyletters,number",
    "{'password_require_mixed':true},lowercase1,mixed",
    "{'password_require_special':true},NoSpecial1,special",
    "{'password_require_unbreached':true},password1,breached"
  })
  void a_password_must_meet_the_settings_of_the_site(String setting, String password, String key) {
    site.setting(setting);
    String body = "{'username':'ann','password':'" + password + "'}";
    assertInvalid("password", key, site.post("/users", body));
    assertEquals(1, site.state().path("users").size());
  }

  @Test
  void a_confirmation_must_be_the_same() {
    assertInvalid(
        "password_confirmation",
        "confirmation",
        site.post(
            "/users",
            "{'username':'ann','password':'canary-long','password_confirmation':'other'}"));
  }

  @Test
  void an_old_password_cannot_come_back_too_soon() {
    site.setting("{'max_prior_passwords':2}");
    long ann = site.post("/users", "{'username':'ann','password':'canary-first'}").id();
    site.patch("/users/" + ann, "{'change_password':'canary-second'}").ok();
    assertInvalid(
        "change_password",
        "reused",
        site.patch("/users/" + ann, "{'change_password':'canary-first'}"));
    site.patch("/users/" + ann, "{'change_password':'canary-third'}").ok();
    site.patch("/users/" + ann, "{'change_password':'canary-first'}").ok();
    signedIn("ann", "canary-first").get("/users/" + ann).ok();
  }

  @Test
  void no_password_comes_back() {
    String body = "{'username':'ann','password':'a fake password'}";
    Site.Reply created = site.post("/users", body);
    assertFalse(created.response().body().contains("a fake password"));
    assertFalse(created.json().has("password"));
    assertFalse(site.state().toString().contains("a fake password"));
  }

  @Test
  void passwords_run_out() {
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
    site.setting("{'password_validity_days':10}");
    long ann = site.post("/users", "{'username':'ann','password':'canary-long'}").id();
    JsonNode user = site.get("/users/" + ann).ok();
    assertEquals(
        "2026-03-11T00:00:00Z",
        user.path("password_expire_at").asText().replaceAll("T00:00:0\\d", "T00:00:00"));
    assertFalse(user.path("password_expired").asBoolean());
    sandbox.advanceClock(Duration.ofDays(11));
    user = site.get("/users/" + ann).ok();
    assertTrue(user.path("password_expired").asBoolean());
    assertEquals(0, user.path("days_remaining_until_password_expire").asInt());
  }

  @Test
  void a_mail_sign_up_becomes_a_password_once_one_is_set() {
    assertInvalid(
        "email",
        "blank",
        site.post("/users", "{'username':'ann','authentication_method':'email_signup'}"));
    long ann =
        site.post(
                "/users",
                "{'username':'ann','email':'ann@example.com',"
                    + "'authentication_method':'email_signup'}")
            .id();
    JsonNode user = site.patch("/users/" + ann, "{'password':'canary-long'}").ok();
    assertEquals("password", user.path("authentication_method").asText());
  }
}
