package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what was expected with what was found and tells the differences in words.
 *
 * <p>Of an object only the expected fields count. An array must have exactly the expected elements:
 * in order, or as a set.
 */
public final class JsonDifference {

  private final boolean arraysAreSets;

  private JsonDifference(boolean arraysAreSets) {
    this.arraysAreSets = arraysAreSets;
  }

  /**
   * A comparison in which the order of arrays counts.
   *
   * @return the comparison
   */
  public static JsonDifference ordered() {
    return new JsonDifference(false);
  }

  /**
   * A comparison in which arrays are sets.
   *
   * @return the comparison
   */
  public static JsonDifference unordered() {
    return new JsonDifference(true);
  }

  /**
   * Compares.
   *
   * @param place what the values are called in the explanation
   * @param expected what should be there
   * @param actual what is there; null counts as a null node
   * @return a sentence for each difference, empty when all is as expected
   */
  public List<String> between(String place, JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    JsonNode found = actual == null ? JsonNodeFactory.instance.nullNode() : actual;
    compare(place, expected, found, differences);
    return differences;
  }

  private void compare(String place, JsonNode expected, JsonNode actual, List<String> into) {
    if (expected.isObject() && actual.isObject()) {
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        String where = place.isEmpty() ? field.getKey() : place + "." + field.getKey();
        compareField(where, field.getValue(), actual.get(field.getKey()), into);
      }
    } else if (expected.isArray() && actual.isArray()) {
      if (arraysAreSets) {
        compareSets(place, expected, actual, into);
      } else {
        compareLists(place, expected, actual, into);
      }
    } else if (!sameValue(expected, actual)) {
      into.add(String.format("%s: expected %s but found %s", place, expected, actual));
    }
  }

  private void compareField(String where, JsonNode expected, JsonNode actual, List<String> into) {
    if (actual != null) {
      compare(where, expected, actual, into);
    } else if (!expected.isNull()) {
      into.add(String.format("%s: expected %s but it is absent", where, expected));
    }
  }

  private void compareLists(String place, JsonNode expected, JsonNode actual, List<String> into) {
    if (expected.size() != actual.size()) {
      into.add(
          String.format(
              "%s: expected %d elements %s but found %d: %s",
              place, expected.size(), expected, actual.size(), actual));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(place + "[" + i + "]", expected.get(i), actual.get(i), into);
    }
  }

  private void compareSets(String place, JsonNode expected, JsonNode actual, List<String> into) {
    List<JsonNode> left = new ArrayList<>();
    actual.forEach(left::add);
    for (JsonNode wanted : expected) {
      if (!removeFirstEqual(wanted, left)) {
        into.add(String.format("%s: %s is missing", place, wanted));
      }
    }
    for (JsonNode unexpected : left) {
      into.add(String.format("%s: %s is not expected", place, unexpected));
    }
  }

  private boolean removeFirstEqual(JsonNode wanted, List<JsonNode> among) {
    for (int i = 0; i < among.size(); i++) {
      if (between("", wanted, among.get(i)).isEmpty()) {
        among.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean sameValue(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    return expected.equals(actual);
  }
}
