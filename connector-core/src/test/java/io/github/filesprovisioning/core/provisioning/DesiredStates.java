package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up sites, and wishes about them. */
final class DesiredStates {
  static final List<String> USERS = List.of("ann", "bob", "cia");
  static final List<String> GROUPS = List.of("Sales", "Support", "Board");
  private static final List<String> FOLDERS = List.of("Home", "Home/ann", "Büro/Archiv");
  private static final List<String> KINDS = List.of("full", "readonly", "list", "history");
  private static final List<String> KEYS =
      List.of(
          ProvisioningSite.KEY,
          "ssh-ed25519" + " AAAAC3NzaC1lZDI1NTE5AAAAIGhpPQKrT7sjMbjMOZFTIuSOYfBtTRsx59GZEyAoV7yK");
  private static final List<String> MOMENTS =
      List.of("2100-01-01T00:00:00Z", "2100-01-01T01:00:00+01:00", "2101-06-30T12:00:00.500-05:00");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;

  DesiredStates(long seed) {
    this.random = new Random(seed);
  }

  /** A site with some of the users, all groups, and any permissions. */
  ObjectNode site() {
    ObjectNode site = JSON.objectNode();
    GROUPS.forEach(name -> site.withArray("groups").addObject().put("name", name));
    FOLDERS.forEach(site.withArray("folders")::add);
    for (String username : some(USERS)) {
      ObjectNode user = fields().put("username", username);
      List<String> groups = some(GROUPS);
      user.set("groups", texts(groups));
      user.set("admin_of", texts(some(groups)));
      site.withArray("users").add(user);
      permissions().forEach(p -> site.withArray("permissions").add(held(p, "user", username)));
      for (String key : some(KEYS)) {
        ObjectNode seeded = site.withArray("public_keys").addObject();
        seeded.put("user", username).put("title", word()).put("public_key", key);
      }
    }
    for (String group : some(GROUPS)) {
      permissions().forEach(p -> site.withArray("permissions").add(held(p, "group", group)));
    }
    return site;
  }

  /** Any fields of a user, some of them null where that may be. */
  ObjectNode fields() {
    ObjectNode fields = JSON.objectNode();
    for (String field : some(List.of("name", "company", "notes"))) {
      fields.put(field, random.nextInt(4) == 0 ? null : word());
    }
    for (String field : some(List.of("disabled", "ftp_permission", "self_managed"))) {
      fields.put(field, random.nextBoolean());
    }
    if (random.nextBoolean()) {
      fields.put("tags", String.join(",", some(List.of("vip", "temp", "b-team"))));
    }
    if (random.nextBoolean()) {
      fields.put("allowed_ips", String.join("\n", some(List.of("10.0.0.1", "10.1.0.0/16"))));
    }
    if (random.nextBoolean()) {
      fields.put("user_root", spelled(pick(FOLDERS)));
    }
    if (random.nextInt(3) == 0) {
      fields.put("authenticate_until", pick(MOMENTS));
    }
    return fields;
  }

  /** A person as wished: any fields, complete lists of groups and permissions, keys, folders. */
  ObjectNode person(String username) {
    ObjectNode person = fields().put("username", username);
    person.put("exact_groups", true).set("groups", texts(some(GROUPS)));
    person.put("exact_permissions", true).set("permissions", permissions());
    person.set("folders", texts(some(List.of("Home/ann/in", "home/ANN", "New/deep/er"))));
    for (String key : some(KEYS)) {
      person.withArray("public_keys").addObject().put("title", word()).put("public_key", key);
    }
    return person;
  }

  /** Entries without a holder; no two of one folder and kind. */
  ArrayNode permissions() {
    ArrayNode entries = JSON.arrayNode();
    for (String folder : some(FOLDERS)) {
      for (String kind : some(KINDS)) {
        ObjectNode entry = entries.addObject().put("path", spelled(folder));
        entry.put("permission", kind).put("recursive", random.nextBoolean());
      }
    }
    return entries;
  }

  /** The complete list of entries of a folder. */
  ArrayNode folderPermissions() {
    ArrayNode entries = JSON.arrayNode();
    for (String holder : some(List.of("Sales", "Board"))) {
      for (String kind : some(KINDS)) {
        entries.addObject().put("group_name", holder).put("permission", kind);
      }
    }
    for (String kind : some(KINDS)) {
      ObjectNode entry = entries.addObject().put("username", "ann").put("permission", kind);
      entry.put("recursive", random.nextBoolean());
    }
    return entries;
  }

  private static JsonNode held(JsonNode entry, String holder, String name) {
    return ((ObjectNode) entry.deepCopy()).put(holder, name);
  }

  String folder() {
    return spelled(pick(FOLDERS));
  }

  <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(all.size() + 1));
  }

  private String spelled(String path) {
    switch (random.nextInt(4)) {
      case 0:
        return "/" + path + "/";
      case 1:
        return path.toUpperCase(Locale.ROOT).replace("/", "//");
      default:
        return path;
    }
  }

  private String word() {
    return pick(List.of("Ann", "Example", "a, b", "Größe", "x y"));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
