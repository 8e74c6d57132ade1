package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

/** Pages stay right while records come and go. */
class CursorsTest extends SandboxTest {
  private static Sandbox shared;

  @BeforeContainer
  static void startShared() {
    shared = Sandbox.start(SandboxOptions.builder().build());
  }

  @AfterContainer
  static void stopShared() {
    shared.close();
  }

  private static Site.Reply page(Site site, String query, String cursor) {
    return site.get("/users?" + query + (cursor == null ? "" : "&cursor=" + cursor));
  }

  /**
   * Walks a list page by page while users are deleted and created in between. Every user who was
   * there all the time is seen exactly once, nobody twice, and the order holds.
   */
  @Property(tries = 60)
  void nobody_is_lost_and_nobody_seen_twice(
      @ForAll @IntRange(min = 0, max = 60) int users,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 0, max = 3) int order,
      @ForAll long chance) {
    shared.reset();
    Site site = Site.of(shared);
    Random random = new Random(chance);
    seed(site, users, random);
    String query =
        "per_page="
            + size
            + List.of(
                    "",
                    "&sort_by%5Bname%5D=asc",
                    "&sort_by%5Bcompany%5D=desc",
                    "&sort_by%5Bdisabled%5D=desc")
                .get(order);
    Set<Long> constant = new HashSet<>(ids(site.get("/users?per_page=10000").ok()));
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      Site.Reply reply = page(site, query, cursor);
      JsonNode records = reply.ok();
      cursor = reply.header("X-Files-Cursor");
      assertTrue(cursor == null || records.size() == size, "only the last page is short");
      seen.addAll(ids(records));
      disturb(site, records, constant, random);
    } while (cursor != null);
    assertEquals(new HashSet<>(seen).size(), seen.size(), "nobody twice");
    constant.removeAll(seen);
    assertEquals(Set.of(), constant, "nobody lost");
  }

  private static void seed(Site site, int users, Random random) {
    ObjectNode seed = new ObjectMapper().createObjectNode();
    ArrayNode records = seed.putArray("users");
    for (int i = 0; i < users; i++) {
      records
          .addObject()
          .put("username", "user" + random.nextInt(10) + "-" + i)
          .put("name", random.nextInt(3) == 0 ? null : "Name " + random.nextInt(4))
          .put("company", List.of("Ä", "a", "B").get(random.nextInt(3)))
          .put("disabled", random.nextBoolean());
    }
    site.seed(seed.toString());
  }

  /** Deletes some of the users just shown, the last one too, and makes new ones. */
  private static void disturb(Site site, JsonNode shown, Set<Long> constant, Random random) {
    for (JsonNode user : shown) {
      if (!user.path("username").asText().equals("admin") && random.nextInt(3) == 0) {
        constant.remove(user.path("id").asLong());
        assertEquals(204, site.delete("/users/" + user.path("id").asLong()).status());
      }
    }
    if (random.nextInt(4) == 0) {
      site.post("/users", "{'username':'new" + random.nextInt() + "'}").ok();
    }
  }

  private static List<Long> ids(JsonNode users) {
    List<Long> ids = new ArrayList<>();
    users.forEach(user -> ids.add(user.path("id").asLong()));
    return ids;
  }

  @Test
  void a_cursor_belongs_to_its_list_selection_and_page_size() {
    site.seed("{'users':[{'username':'a'},{'username':'b'}],'groups':[{'name':'x'}]}");
    String cursor = page(site, "per_page=1", null).header("X-Files-Cursor");
    assertEquals(200, page(site, "per_page=1", cursor).status());
    assertEquals(200, page(site, "per_page=1&page=2", cursor).status());
    for (String other :
        List.of(
            "per_page=2",
            "",
            "per_page=1&filter%5Bdisabled%5D=false",
            "per_page=1&sort_by%5Busername%5D=desc",
            "per_page=1&search=a")) {
      assertRefused("bad-request/invalid-cursor", page(site, other, cursor));
    }
    assertRefused("bad-request/invalid-cursor", site.get("/groups?per_page=1&cursor=" + cursor));
    assertRefused(
        "bad-request/invalid-cursor",
        page(site, "per_page=1", cursor.substring(0, cursor.length() - 3) + "AAA"));
  }

  @Test
  void an_empty_cursor_is_the_first_page() {
    assertEquals(1, page(site, "per_page=1", "").ok().size());
  }

  @Test
  void a_list_of_everything_is_as_long_as_there_are_records() {
    ObjectNode seed = new ObjectMapper().createObjectNode();
    for (int i = 0; i < 2_500; i++) {
      seed.withArray("users").addObject().put("username", "user" + i);
    }
    site.seed(seed.toString());
    List<Integer> sizes = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    String cursor = null;
    do {
      Site.Reply reply = page(site, "", cursor);
      sizes.add(reply.ok().size());
      names.addAll(values(reply.json(), "username"));
      cursor = reply.header("X-Files-Cursor");
    } while (cursor != null);
    assertEquals(List.of(1000, 1000, 501), sizes);
    assertEquals(2_501, names.size());
  }
}
