package io.github.filesprovisioning.core.catalog;

import java.util.List;
import java.util.Map;

/** Texts that fit the site of the test, so that many inputs get past the first check. */
final class PlausibleTexts {
  private static final List<String> USERS = List.of("ann", "ANN", "bob", "zoe", "Ünïcode 用户");
  private static final List<String> GROUPS = List.of("Sales", "Support", "Legal");
  private static final Map<String, List<String>> BY_FIELD =
      Map.of(
          "username", USERS,
          "usernames", USERS,
          "email", List.of("ann@example.com", "new@example.com", "not an address"),
          "group_name", GROUPS,
          "groups", GROUPS,
          "name", List.of("Sales", "Ann Lee", "Legal"),
          "path",
              List.of("Departments/Sales", "", "/users", "/groups", "/users/2", "a//b", "Home/ann"),
          "folders", List.of("Home/zoe", "Departments/Sales", "a/b/c"),
          "cursor", List.of("", "bm90IGEgY3Vyc29y"),
          "public_key", List.of(SandboxSite.PUBLIC_KEY, "ssh-rsa AAAA", "not a key"));

  private static final Map<String, List<String>> IDS =
      Map.of(
          "user_id", List.of("7"),
          "group_id", List.of("5", "6"),
          "users", List.of("7", "7", "2", "99"),
          "groups", List.of("5", "6", "5", "99"),
          "access_requests", List.of("4", "99"));

  private PlausibleTexts() {}

  /** Ids of records of the site, and one of none. */
  static List<String> ids(String reference) {
    return IDS.getOrDefault(reference, List.of("1", "9", "12", "13"));
  }

  static List<String> of(String field) {
    return BY_FIELD.getOrDefault(field, List.of("text", "", "10.0.0.1", "en", "UTC"));
  }
}
