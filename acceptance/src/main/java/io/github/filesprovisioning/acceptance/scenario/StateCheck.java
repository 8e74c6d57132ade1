package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Checks a scenario's expected end against the sandbox's whole state. */
final class StateCheck {

  private final JsonNode state;

  StateCheck(JsonNode state) {
    this.state = state;
  }

  /**
   * Compares.
   *
   * @param after the expectation, without placeholders
   * @return a sentence for each difference, empty when all is as expected
   */
  List<String> differences(Scenario.After after) {
    List<String> differences = new ArrayList<>();
    after.users().forEach(user -> compare("users", "username", user, differences));
    after.groups().forEach(group -> compare("groups", "name", group, differences));
    if (after.folders() != null) {
      differences.addAll(
          JsonDifference.unordered()
              .between("after: folders", after.folders(), state.path("folders")));
    }
    return differences;
  }

  private void compare(String list, String key, ObjectNode expected, List<String> differences) {
    String name = expected.path(key).asText();
    String place = "after: " + list.substring(0, list.length() - 1) + " " + name;
    Optional<JsonNode> found =
        elements(list).stream().filter(r -> name.equals(r.path(key).asText())).findFirst();
    if (expected.path("absent").asBoolean()) {
      found.ifPresent(record -> differences.add(place + " exists but should not"));
    } else if (found.isEmpty()) {
      differences.add(place + " does not exist");
    } else {
      ObjectNode fields = expected.deepCopy().without("absent");
      differences.addAll(JsonDifference.unordered().between(place, fields, found.get()));
    }
  }

  private List<JsonNode> elements(String list) {
    return StreamSupport.stream(state.path(list).spliterator(), false).toList();
  }
}
