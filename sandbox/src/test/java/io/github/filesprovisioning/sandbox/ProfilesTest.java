package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles and personalities that can be assigned to users, groups and partners. */
class ProfilesTest extends SandboxTest {
  @ParameterizedTest
  @CsvSource({
    "ai_assistant_personalities,ai_assistant_personality_id",
    "desktop_configuration_profiles,desktop_configuration_profile_id",
    "integration_centric_profiles,integration_centric_profile_id"
  })
  void what_is_listed_can_be_assigned(String list, String field) {
    site.seed("{'" + list + "':[{'name':'Depot'},{'name':'Office','workspace_id':0}]}");
    JsonNode listed = site.get("/" + list).ok();
    assertEquals("Depot", listed.path(0).path("name").asText());
    assertEquals(0, listed.path(0).path("workspace_id").asInt(-1));
    long office = listed.path(1).path("id").asLong();
    assertEquals(
        office,
        site.post("/users", "{'username':'ann','" + field + "':" + office + "}")
            .ok()
            .path(field)
            .asLong());
    assertEquals(
        office,
        site.post("/groups", "{'name':'Staff','" + field + "':" + office + "}")
            .ok()
            .path(field)
            .asLong());
    assertInvalid(field, "invalid", site.post("/groups", "{'name':'Other','" + field + "':999}"));
    assertEquals(0, site.get("/" + list + "?filter%5Bworkspace_id%5D=7").ok().size());
    assertEquals(1, site.get("/" + list + "?per_page=1").ok().size());
  }
}
