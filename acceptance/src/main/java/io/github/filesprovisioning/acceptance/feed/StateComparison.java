package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.scenario.JsonDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares a whole site with what is expected: every user, group and folder on either side counts,
 * except the site's own administrator.
 */
public final class StateComparison {

  private static final String SITE_ADMIN = "admin";

  private StateComparison() {}

  /**
   * Compares.
   *
   * @param expected users, groups and folders that must be there, with the fields that count
   * @param actual the answer of {@code GET /sandbox/state}
   * @return a sentence for each difference, empty when the states are the same
   */
  public static List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    Map<String, JsonNode> users = byName(actual.path("users"), "username", differences);
    users.remove(SITE_ADMIN);
    compare("user", byName(expected.path("users"), "username", differences), users, differences);
    compare(
        "group",
        byName(expected.path("groups"), "name", differences),
        byName(actual.path("groups"), "name", differences),
        differences);
    differences.addAll(
        JsonDifference.unordered()
            .between("folders", expected.path("folders"), actual.path("folders")));
    return differences;
  }

  private static Map<String, JsonNode> byName(
      JsonNode records, String key, List<String> differences) {
    Map<String, JsonNode> byName = new TreeMap<>();
    for (JsonNode record : records) {
      String name = record.path(key).asText();
      if (byName.put(name, record) != null) {
        differences.add(name + " is there twice");
      }
    }
    return byName;
  }

  private static void compare(
      String what,
      Map<String, JsonNode> expected,
      Map<String, JsonNode> actual,
      List<String> differences) {
    expected.forEach(
        (name, record) -> {
          JsonNode found = actual.remove(name);
          if (found == null) {
            differences.add(what + " " + name + " is missing");
          } else {
            differences.addAll(
                JsonDifference.unordered().between(what + " " + name, record, found));
          }
        });
    actual.keySet().forEach(name -> differences.add(what + " " + name + " is not expected"));
  }
}
