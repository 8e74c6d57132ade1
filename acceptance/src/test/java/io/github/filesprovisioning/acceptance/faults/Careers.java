package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/**
 * A fixed list of people who are hired, moved and let go: what is asked for each, what the site
 * holds before, and what it must hold after. The same in every process.
 */
final class Careers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int GROUPS = 20;
  private static final String[] FIRST = {"Zoë", "Łukasz", "Ana", "Siobhán", "Mei", "Jürgen"};
  private static final String[] LAST = {"O'Brien", "Nguyễn", "Dvořák", "Costa", "Åkesson"};

  /** How far somebody has come. */
  enum Stage {
    HIRED("lifecycle.onboard_user"),
    MOVED("lifecycle.onboard_user"),
    LEFT("lifecycle.offboard_user");

    private final String action;

    Stage(String action) {
      this.action = action;
    }

    /** The catalogue action that brings a person here. */
    String action() {
      return action;
    }
  }

  private final int size;

  Careers(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  static String username(int person) {
    return String.format("p%05d", person);
  }

  /** The site before: groups and the folder of the home folders. */
  JsonNode before() {
    ObjectNode site = JSON.objectNode();
    for (int group = 0; group < GROUPS; group++) {
      site.withArray("groups").addObject().put("name", groupName(group));
    }
    site.withArray("folders").add("Home");
    return site;
  }

  /** Input of {@code lifecycle.onboard_user} for a new hire. */
  ObjectNode input(int person) {
    return input(person, Stage.HIRED);
  }

  /** Input of the action of a stage. */
  ObjectNode input(int person, Stage stage) {
    ObjectNode input = stage == Stage.LEFT ? leaver(person) : account(person, stage);
    if (stage != Stage.LEFT) {
      for (int group : groups(person, stage)) {
        input.withArray("groups").add(groupName(group));
      }
      input.put("exact_groups", true);
      input.withArray("folders").add(home(person));
      input.withArray("permissions").add(permission(person, stage));
      input.put("exact_permissions", true);
      if (hasKey(person)) {
        ObjectNode key = input.withArray("public_keys").addObject();
        key.put("title", "laptop").put("public_key", publicKey(person));
      }
    }
    Instant hired = Instant.parse("2026-01-05T08:00:00Z").plusSeconds(person);
    input.put("event_time", hired.plus(Duration.ofDays(30L * stage.ordinal())).toString());
    return input;
  }

  /** The whole site after all were hired, in the words of {@code GET /sandbox/state}. */
  JsonNode after() {
    Stage[] all = new Stage[size];
    Arrays.fill(all, Stage.HIRED);
    return after(all);
  }

  /**
   * The whole site in the words of {@code GET /sandbox/state}.
   *
   * @param reached by person; null for those who are not hired yet
   */
  JsonNode after(Stage[] reached) {
    ObjectNode state = JSON.objectNode();
    for (int group = 0; group < GROUPS; group++) {
      ObjectNode record = state.withArray("groups").addObject().put("name", groupName(group));
      record.putArray("members");
      record.putArray("admins");
      record.putArray("permissions");
    }
    state.putArray("users");
    state.withArray("folders").add("Home");
    for (int person = 0; person < size; person++) {
      if (reached[person] != null) {
        add(state, person, reached[person]);
      }
    }
    return state;
  }

  private static void add(ObjectNode state, int person, Stage stage) {
    boolean left = stage == Stage.LEFT;
    ObjectNode user = account(person, stage).put("disabled", left);
    for (String list : List.of("groups", "permissions", "public_keys", "api_keys", "admin_of")) {
      user.putArray(list);
    }
    if (!left) {
      for (int group : groups(person, stage)) {
        user.withArray("groups").add(groupName(group));
        ((ObjectNode) state.withArray("groups").get(group))
            .withArray("members")
            .add(username(person));
      }
      user.withArray("permissions").add(permission(person, stage).put("recursive", true));
      if (hasKey(person)) {
        user.withArray("public_keys").add("laptop");
      }
    }
    state.withArray("users").add(user);
    state.withArray("folders").add(home(person));
  }

  private static ObjectNode leaver(int person) {
    return JSON.objectNode().put("username", username(person));
  }

  private static ObjectNode account(int person, Stage stage) {
    String name = FIRST[person % FIRST.length] + " " + LAST[person % LAST.length] + " " + person;
    ObjectNode account = JSON.objectNode().put("username", username(person)).put("name", name);
    account
        .put("email", username(person) + "@example.com")
        .put("company", stage == Stage.HIRED ? "Halden" : "Nordvik");
    return account;
  }

  /** Three at most; a move leaves some and joins others. */
  private static TreeSet<Integer> groups(int person, Stage stage) {
    TreeSet<Integer> numbers = new TreeSet<>();
    numbers.add(person % GROUPS);
    numbers.add((person * 7 + (stage == Stage.HIRED ? 0 : 3)) % GROUPS);
    numbers.add(person / GROUPS % GROUPS);
    return numbers;
  }

  private static ObjectNode permission(int person, Stage stage) {
    String permission = stage == Stage.HIRED ? "full" : "readonly";
    return JSON.objectNode().put("path", home(person)).put("permission", permission);
  }

  private static String groupName(int group) {
    return "Group " + group;
  }

  private static String home(int person) {
    return "Home/" + username(person);
  }

  private static boolean hasKey(int person) {
    return person % 5 == 0;
  }

  /** A well-formed Ed25519 key that nobody holds the private half of. */
  private static String publicKey(int person) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream wire = new DataOutputStream(bytes);
      byte[] algorithm = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
      byte[] key =
          MessageDigest.getInstance("SHA-256")
              .digest(username(person).getBytes(StandardCharsets.US_ASCII));
      wire.writeInt(algorithm.length);
      wire.write(algorithm);
      wire.writeInt(key.length);
      wire.write(key);
      return "ssh-ed25519 " + Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
