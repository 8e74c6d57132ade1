package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.composite.PathKey;
import io.github.filesprovisioning.make.iml.Iml;
import java.util.Map;

/** Filters of triggers that Files.com does not know, as conditions on a record. */
final class TriggerFilter {
  private static final Map<String, String> LABELS =
      Map.of(
          "user", "{{item.username}}",
          "group", "{{item.name}}",
          "permission", "{{item.permission}} on {{item.path}}",
          "public_key", "{{item.title}}",
          "access_request", "{{item.email}}");

  private TriggerFilter() {}

  /** Holds when the filter is left out or the record fits. */
  static Iml of(String field) {
    Iml wanted = Iml.parameter(field);
    return Iml.any(Iml.hasValue(wanted).not(), fits(field, wanted));
  }

  private static Iml fits(String field, Iml wanted) {
    switch (field) {
      case "path":
        return below(wanted);
      case "group_id":
        // Records of users carry all their groups in one text.
        return Iml.any(
            same(Iml.of("item.group_id"), wanted),
            Iml.call("contains", listed(Iml.of("item.group_ids")), listed(wanted)));
      default:
        return same(Iml.call("ifempty", Iml.of("item." + field), Iml.of("0")), wanted);
    }
  }

  private static Iml same(Iml value, Iml wanted) {
    return Iml.call("toString", value).is(Iml.call("toString", wanted));
  }

  private static Iml listed(Iml value) {
    return Iml.text(",")
        .plus(Iml.call("toString", Iml.call("ifempty", value, Iml.text(""))))
        .plus(Iml.text(","));
  }

  /** On the folder itself or below. */
  private static Iml below(Iml wanted) {
    Iml slash = Iml.text("/");
    Iml here = slash.plus(PathKey.of(Iml.of("item.path"))).plus(slash);
    Iml there = slash.plus(PathKey.of(wanted)).plus(slash).replace("[/]{2,}", "/");
    return Iml.of("indexOf(" + here.source() + ", " + there.source() + ") == 0");
  }

  /** A short name of the record. */
  static String label(JsonNode trigger) {
    return LABELS.getOrDefault(
        trigger.path("resource").asText(), "{{item.event_type}} {{item.id}}");
  }
}
