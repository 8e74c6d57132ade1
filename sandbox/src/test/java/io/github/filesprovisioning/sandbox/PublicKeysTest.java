package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest extends SandboxTest {
  private static final String ED25519 =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g ann@laptop";

  @Test
  void a_key_is_fingerprinted() {
    long ann = user("ann");
    Site.Reply reply =
        site.post(
            "/public_keys",
            "{'title':'laptop','public_key':'" + ED25519 + "','user_id':" + ann + "}");
    assertEquals(201, reply.status());
    JsonNode key = reply.json();
    assertTrue(key.path("fingerprint").asText().matches("([0-9a-f]{2}:){15}[0-9a-f]{2}"));
    assertTrue(key.path("fingerprint_sha256").asText().matches("[A-Za-z0-9+/]{43}"));
    assertEquals("ann", key.path("username").asText());
    assertFalse(key.has("public_key"));
    assertEquals(1, site.get("/users/" + ann).ok().path("public_keys_count").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAHwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
      })
  void what_is_no_key_is_refused(String text) {
    assertInvalid(
        "public_key",
        "invalid",
        site.post("/public_keys", "{'title':'x','public_key':'" + text + "','user_id':0}"));
  }

  @Test
  void a_user_has_a_key_once() {
    String body = "{'title':'x','public_key':'" + ED25519 + "'}";
    site.post("/public_keys", body).ok();
    assertInvalid("public_key", "taken", site.post("/public_keys", body));
    site.post("/public_keys", "{'user_id':" + user("ann") + "," + body.substring(1)).ok();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa,1024,ssh-rsa",
    "dsa,1024,ssh-dss",
    "ecdsa,521,ecdsa-sha2-nistp521",
    "ed25519,256,ssh-ed25519"
  })
  void a_generated_pair_is_shown_once(String algorithm, int bits, String type) {
    Site.Reply reply =
        site.post(
            "/public_keys",
            "{'title':'new','generate_keypair':true,'generate_algorithm':'"
                + algorithm
                + "','generate_length':"
                + bits
                + "}");
    JsonNode key = reply.ok();
    assertTrue(key.path("generated_public_key").asText().startsWith(type + " "));
    assertTrue(key.path("generated_private_key").asText().startsWith("-----BEGIN PRIVATE KEY"));
    assertEquals("complete", key.path("status").asText());
    JsonNode later = site.get("/public_keys/" + reply.id()).ok();
    assertFalse(later.has("generated_private_key") || later.has("status"));
    assertInvalid(
        "public_key",
        "taken",
        site.post(
            "/public_keys",
            "{'title':'again','public_key':'" + key.path("generated_public_key").asText() + "'}"));
  }

  @Test
  void sizes_an_algorithm_does_not_have_are_refused() {
    assertInvalid(
        "generate_length",
        "inclusion",
        site.post(
            "/public_keys",
            "{'title':'x','generate_keypair':true,'generate_algorithm':'rsa',"
                + "'generate_length':1025}"));
  }

  @Test
  void only_the_title_changes() {
    long id = site.post("/public_keys", "{'title':'x','public_key':'" + ED25519 + "'}").id();
    JsonNode key = site.patch("/public_keys/" + id, "{'title':'y','user_id':4711}").ok();
    assertEquals("y", key.path("title").asText());
    assertEquals(2, key.path("user_id").asInt());
    assertEquals(204, site.delete("/public_keys/" + id).status());
  }

  @Test
  void keys_are_found_by_owner_and_by_age() {
    long ann = user("ann");
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
    site.post(
            "/public_keys",
            "{'title':'laptop','public_key':'" + ED25519 + "','user_id':" + ann + "}")
        .ok();
    assertEquals(1, site.get("/public_keys").ok().size(), "a site admin sees those of everybody");
    assertEquals(0, site.get("/public_keys?user_id=0").ok().size(), "the own keys");
    Site bob = as(user("bob"));
    assertEquals(0, bob.get("/public_keys").ok().size(), "nobody else does");
    String of = "/public_keys?user_id=" + ann;
    assertEquals(1, site.get(of + "&filter_gt%5Bcreated_at%5D=2026-02-28T23:59:59Z").ok().size());
    assertEquals(0, site.get(of + "&filter_gt%5Bcreated_at%5D=2026-03-01T00:00:00Z").ok().size());
    assertEquals(403, bob.get(of).status());
  }
}
