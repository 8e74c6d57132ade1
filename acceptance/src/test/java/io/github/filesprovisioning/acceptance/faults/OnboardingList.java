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
import java.time.Instant;
import java.util.Base64;
import java.util.TreeSet;

/**
 * A fixed list of people to onboard: what is asked for each, what the site holds before, and what
 * it must hold after. The same in every process.
 */
final class OnboardingList {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int GROUPS = 20;
  private static final String[] FIRST = {"Zoë", "Łukasz", "Ana", "Siobhán", "Mei", "Jürgen"};
  private static final String[] LAST = {"O'Brien", "Nguyễn", "Dvořák", "Costa", "Åkesson"};

  private final int size;

  OnboardingList(int size) {
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

  /** Input of {@code lifecycle.onboard_user}. */
  ObjectNode input(int person) {
    ObjectNode input = account(person);
    for (String group : groups(person)) {
      input.withArray("groups").add(group);
    }
    input.put("exact_groups", true);
    input.withArray("folders").add(home(person));
    input.withArray("permissions").addObject().put("path", home(person)).put("permission", "full");
    input.put("exact_permissions", true);
    if (hasKey(person)) {
      ObjectNode key = input.withArray("public_keys").addObject();
      key.put("title", "laptop").put("public_key", publicKey(person));
    }
    input.put("event_time", Instant.parse("2026-01-05T08:00:00Z").plusSeconds(person).toString());
    return input;
  }

  /** The whole site after, in the words of {@code GET /sandbox/state}. */
  JsonNode after() {
    ObjectNode state = JSON.objectNode();
    for (int group = 0; group < GROUPS; group++) {
      ObjectNode record = state.withArray("groups").addObject().put("name", groupName(group));
      record.putArray("members");
      record.putArray("admins");
      record.putArray("permissions");
    }
    state.withArray("folders").add("Home");
    for (int person = 0; person < size; person++) {
      ObjectNode user = account(person).put("disabled", false);
      for (int group : groupNumbers(person)) {
        user.withArray("groups").add(groupName(group));
        ((ObjectNode) state.withArray("groups").get(group))
            .withArray("members")
            .add(username(person));
      }
      ObjectNode permission = user.withArray("permissions").addObject();
      permission.put("path", home(person)).put("permission", "full").put("recursive", true);
      user.putArray("public_keys");
      if (hasKey(person)) {
        user.withArray("public_keys").add("laptop");
      }
      user.putArray("api_keys");
      user.putArray("admin_of");
      state.withArray("users").add(user);
      state.withArray("folders").add(home(person));
    }
    return state;
  }

  private static ObjectNode account(int person) {
    String name = FIRST[person % FIRST.length] + " " + LAST[person % LAST.length] + " " + person;
    ObjectNode account = JSON.objectNode().put("username", username(person)).put("name", name);
    account.put("email", username(person) + "@example.com").put("company", "Halden");
    return account;
  }

  private static TreeSet<Integer> groupNumbers(int person) {
    TreeSet<Integer> numbers = new TreeSet<>();
    numbers.add(person % GROUPS);
    numbers.add(person * 7 % GROUPS);
    numbers.add(person / GROUPS % GROUPS);
    return numbers;
  }

  private static Iterable<String> groups(int person) {
    return groupNumbers(person).stream().map(OnboardingList::groupName).toList();
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
