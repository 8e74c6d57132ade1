package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PartnersTest extends SandboxTest {
  @Test
  void users_join_through_their_own_record() {
    long acme = site.post("/partners", "{'name':'Acme','root_folder':'/partners/acme/'}").id();
    long ann =
        site.post("/users", "{'username':'ann','partner_id':" + acme + ",'partner_admin':true}")
            .id();
    long bob = site.post("/users", "{'username':'bob','partner_id':" + acme + "}").id();
    JsonNode partner = site.get("/partners/" + acme).ok();
    assertEquals("partners/acme", partner.path("root_folder").asText());
    assertEquals("[" + ann + "," + bob + "]", partner.path("user_ids").toString());
    assertEquals("[" + ann + "]", partner.path("partner_admin_ids").toString());
    assertEquals("Acme", site.get("/users/" + bob).ok().path("partner_name").asText());
    assertEquals(204, site.delete("/partners/" + acme).status());
    assertTrue(site.get("/users/" + ann).ok().path("partner_id").isNull());
  }

  @Test
  void a_partner_may_hold_permissions() {
    long acme = site.post("/partners", "{'name':'Acme','root_folder':'acme'}").id();
    JsonNode permission =
        site.post("/permissions", "{'path':'acme','partner_id':" + acme + "}").ok();
    assertEquals("Acme", permission.path("partner_name").asText());
    assertEquals(1, site.get("/permissions?filter%5Bpartner_id%5D=" + acme).ok().size());
  }

  @Test
  void name_and_root_folder_are_needed() {
    assertEquals("name is missing, root_folder is missing", site.post("/partners", "{}").error());
    assertInvalid(
        "root_folder", "blank", site.post("/partners", "{'name':'Acme','root_folder':''}"));
  }
}
