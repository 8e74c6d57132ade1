package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class AccessRequestsTest extends SandboxTest {
  private static final String ASK =
      "{'name':'Ann','email':'ann@example.com','details':'please','company':'Example'}";

  @Test
  void anybody_may_ask_where_the_site_takes_requests() {
    Site nobody = site.withKey(null);
    Site.Reply refused = nobody.post("/user_requests", ASK);
    assertEquals(403, refused.status());
    assertRefused("site-configuration/user-requests-enabled-required", refused);
    site.setting("{'user_requests_enabled':true}");
    assertEquals(201, nobody.post("/user_requests", ASK).status());
    assertRefused("not-authenticated/authentication-required", nobody.get("/user_requests"));
    JsonNode request = site.get("/user_requests").ok().path(0);
    assertEquals("please", request.path("details").asText());
    String path = "/user_requests/" + request.path("id").asLong();
    assertEquals(request, site.get(path).ok());
    assertEquals(204, site.delete(path).status());
    assertEquals(404, site.get(path).status());
  }

  @Test
  void a_request_names_a_person_with_an_address() {
    site.setting("{'user_requests_enabled':true}");
    assertEquals(
        "name is missing, email is missing, details is missing",
        site.post("/user_requests", "{}").error());
    assertInvalid("email", "invalid", site.post("/user_requests", ASK.replace("ann@", "ann at ")));
  }

  @Test
  void only_site_admins_see_requests() {
    assertEquals(403, as(user("ann")).get("/user_requests").status());
  }
}
