package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a site holds, without what differs from one run to the next: ids and moments. */
final class SiteState {
  private static final Pattern DIFFERENT_EACH_TIME = Pattern.compile("(.*_)?(id|ids|at)|avatar_.*");

  private SiteState() {}

  static String of(JsonNode state) {
    JsonNode copy = state.deepCopy();
    strip(copy);
    return copy.toPrettyString();
  }

  private static void strip(JsonNode node) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (DIFFERENT_EACH_TIME.matcher(name).matches()) {
          ((ObjectNode) node).remove(name);
        }
      }
    }
    node.forEach(SiteState::strip);
  }
}
