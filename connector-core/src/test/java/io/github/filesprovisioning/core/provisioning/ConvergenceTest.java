package io.github.filesprovisioning.core.provisioning;

import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.PathComparison;
import io.github.filesprovisioning.core.client.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** From any site to any wish in one run, and nothing is written by a second one. */
@Label("Whatever a site holds and whatever is wished")
class ConvergenceTest {
  private static final int TRIES = 150;

  private static ProvisioningSite site;

  @BeforeContainer
  static void open() {
    site = new ProvisioningSite();
  }

  @AfterContainer
  static void close() {
    site.close();
  }

  private static DesiredStates anySite(long seed) {
    DesiredStates states = new DesiredStates(seed);
    site.start(states.site().toString());
    return states;
  }

  private static ObjectNode runTwice(String method, ObjectNode input) {
    ObjectNode first = site.run(method, input);
    String state = SiteState.of(site.sandbox().state());
    long writes = site.sandbox().writeCount();
    ObjectNode second = site.run(method, input);
    assertEquals("UNCHANGED", second.get("outcome").asText(), () -> input + " gave " + second);
    assertEquals(writes, site.sandbox().writeCount());
    assertEquals(state, SiteState.of(site.sandbox().state()));
    return first;
  }

  @Property(tries = TRIES, seed = "1", shrinking = ShrinkingMode.OFF)
  @Label("ensuring a user ends with the wished fields")
  void user(@ForAll long seed) {
    ObjectNode wish = anySite(seed).fields().put("username", "ann");
    runTwice("ensureUser", wish);
    assertFields(wish);
  }

  @Property(tries = TRIES, seed = "2", shrinking = ShrinkingMode.OFF)
  @Label("onboarding ends with the wished fields, groups, permissions, folders and keys")
  void person(@ForAll long seed) {
    DesiredStates states = anySite(seed);
    ObjectNode wish = states.person("ann");
    List<String> administered = administeredBy("ann");
    runTwice("onboardUser", wish);
    assertFields(wish);
    JsonNode ann = site.user("ann");
    assertEquals(texts(wish.get("groups"), JsonNode::asText), texts(ann.get("groups")));
    administered.retainAll(texts(wish.get("groups")));
    assertEquals(Set.copyOf(administered), texts(ann.get("admin_of")));
    assertEquals(
        texts(wish.get("permissions"), ConvergenceTest::entry),
        texts(ann.get("permissions"), ConvergenceTest::entry));
    Set<String> titles = texts(ann.get("public_keys"));
    wish.path("public_keys").forEach(key -> assertTrue(titles.contains(key.get("title").asText())));
    Set<String> folders =
        texts(site.sandbox().state().get("folders"), path -> PathComparison.key(path.asText()));
    wish.get("folders")
        .forEach(path -> assertTrue(folders.contains(PathComparison.key(path.asText()))));
  }

  @Property(tries = TRIES, seed = "3", shrinking = ShrinkingMode.OFF)
  @Label("setting a user's groups ends with these groups, and keeps the roles in those that stay")
  void userGroups(@ForAll long seed) {
    DesiredStates states = anySite(seed);
    site.run("ensureUser", "{'username':'ann'}");
    List<String> administered = administeredBy("ann");
    List<String> groups = states.some(DesiredStates.GROUPS);
    ObjectNode wish = json("{'username':'ann'}");
    wish.set("groups", DesiredStates.texts(groups));
    runTwice("setUserGroups", wish);
    administered.retainAll(groups);
    assertEquals(Set.copyOf(groups), texts(site.user("ann").get("groups")));
    assertEquals(Set.copyOf(administered), texts(site.user("ann").get("admin_of")));
  }

  @Property(tries = TRIES, seed = "4", shrinking = ShrinkingMode.OFF)
  @Label("setting a group's members ends with these members, and keeps the roles of who stays")
  void groupMembers(@ForAll long seed) {
    DesiredStates states = anySite(seed);
    DesiredStates.USERS.forEach(name -> site.run("ensureUser", "{'username':'%s'}", name));
    Collection<String> admins = texts(site.group("Sales").get("admins"));
    List<String> members = states.some(DesiredStates.USERS);
    ObjectNode wish = json("{'group_name':'sales'}");
    wish.set("usernames", DesiredStates.texts(members));
    runTwice("setGroupMembers", wish);
    admins.retainAll(members);
    assertEquals(Set.copyOf(members), texts(site.group("Sales").get("members")));
    assertEquals(admins, texts(site.group("Sales").get("admins")));
  }

  @Property(tries = TRIES, seed = "5", shrinking = ShrinkingMode.OFF)
  @Label("setting a folder's permissions ends with these, and leaves other folders alone")
  void folderPermissions(@ForAll long seed) {
    DesiredStates states = anySite(seed);
    site.run("ensureUser", "{'username':'ann'}");
    ObjectNode wish = json("{}").put("path", states.folder());
    wish.set("permissions", states.folderPermissions());
    String folder = PathComparison.key(wish.get("path").asText());
    Set<String> elsewhere = entries(key -> !key.equals(folder));
    runTwice("setFolderPermissions", wish);
    assertEquals(elsewhere, entries(key -> !key.equals(folder)));
    Set<String> wanted = new TreeSet<>();
    for (JsonNode entry : wish.get("permissions")) {
      String holder = entry.path("username").asText(entry.path("group_name").asText());
      wanted.add(
          String.join(
              " ",
              holder,
              folder,
              entry.get("permission").asText(),
              entry.path("recursive").asText("true")));
    }
    assertEquals(wanted, entries(folder::equals));
  }

  @Property(tries = TRIES, seed = "6", shrinking = ShrinkingMode.OFF)
  @Label("reinstating after offboarding ends as it began, but for the keys")
  void offboardAndReinstate(@ForAll long seed) {
    anySite(seed);
    site.run("ensureUser", "{'username':'ann'}");
    String before = withoutKeys(SiteState.of(site.sandbox().state()));
    ObjectNode gone = runTwice("offboardUser", json("{'username':'ann'}"));
    JsonNode ann = site.user("ann");
    assertTrue(ann.get("disabled").asBoolean());
    for (String access : List.of("groups", "admin_of", "permissions", "public_keys", "api_keys")) {
      assertTrue(ann.get(access).isEmpty(), access);
    }
    ObjectNode receipt = json("{}");
    receipt.set("receipt", gone.get("receipt"));
    runTwice("reinstateUser", receipt);
    assertEquals(before, withoutKeys(SiteState.of(site.sandbox().state())));
  }

  private static String withoutKeys(String state) {
    return state
        .replaceAll("\"public_keys\" : \\[[^\\]]*\\]", "")
        .replaceAll("\"public_keys_count\" : \\d+", "");
  }

  private static void assertFields(ObjectNode wish) {
    User wanted = User.fromJson(wish.deepCopy().without(List.of("username", "groups")));
    User found = User.fromJson((ObjectNode) site.user("ann"));
    for (String field : wanted.fields()) {
      assertTrue(
          wanted.sameValue(field, found),
          () -> field + ": wished " + wanted.get(field) + " but found " + found.get(field));
    }
  }

  private static List<String> administeredBy(String username) {
    for (JsonNode user : site.sandbox().state().get("users")) {
      if (user.get("username").asText().equals(username)) {
        return new ArrayList<>(texts(user.get("admin_of")));
      }
    }
    return new ArrayList<>();
  }

  /** All permissions on folders whose key passes: holder, folder, kind, reach. */
  private static Set<String> entries(Predicate<String> folder) {
    Set<String> entries = new TreeSet<>();
    JsonNode state = site.sandbox().state();
    for (String holders : List.of("users", "groups")) {
      for (JsonNode holder : state.get(holders)) {
        String name = holder.path("username").asText(holder.path("name").asText());
        for (JsonNode entry : holder.get("permissions")) {
          if (folder.test(PathComparison.key(entry.get("path").asText()))) {
            entries.add(name + " " + entry(entry));
          }
        }
      }
    }
    return entries;
  }

  private static String entry(JsonNode entry) {
    return String.join(
        " ",
        PathComparison.key(entry.get("path").asText()),
        entry.get("permission").asText(),
        entry.get("recursive").asText());
  }

  private static Set<String> texts(JsonNode array) {
    return texts(array, JsonNode::asText);
  }

  private static Set<String> texts(JsonNode array, Function<JsonNode, String> text) {
    Set<String> texts = new TreeSet<>();
    array.forEach(element -> texts.add(text.apply(element)));
    return texts;
  }
}
