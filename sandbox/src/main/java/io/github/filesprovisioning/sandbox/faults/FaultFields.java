package io.github.filesprovisioning.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.wire.OtherRequest;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads the members of a rule and names the one that is wrong. */
final class FaultFields {
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "kind",
              "probability",
              "method",
              "operation",
              "times",
              "per_second",
              "status",
              "body",
              "retry_after",
              "delay_ms",
              "by"));

  private final ObjectNode json;
  private final String where;
  private final Set<String> operations;

  FaultFields(JsonNode json, String where, Set<String> operations) {
    if (!(json instanceof ObjectNode object)) {
      throw new InvalidFaultException(where, "must be an object");
    }
    this.json = object;
    this.where = where;
    this.operations = operations;
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KNOWN.contains(name)) {
        throw invalid(name, "is not known; a rule has " + String.join(", ", KNOWN));
      }
    }
  }

  FaultKind kind() {
    return FaultKind.of(json.path("kind").asText())
        .orElseThrow(() -> invalid("kind", "must be one of " + FaultKind.ids()));
  }

  double number(String name, double absent, double least, double most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
      throw invalid(name, "must be a number from " + least + " to " + most);
    }
    return value.asDouble();
  }

  Optional<Long> integer(String name, long least, long most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    boolean whole = value.isIntegralNumber() && value.canConvertToLong();
    if (!whole || value.asLong() < least || value.asLong() > most) {
      String range = most == Long.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
      throw invalid(name, "must be a whole number, " + range);
    }
    return Optional.of(value.asLong());
  }

  Optional<String> oneOf(String name, Set<String> allowed, UnaryOperator<String> spelling) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    String text = spelling.apply(value.asText());
    if (!value.isTextual() || !allowed.contains(text)) {
      throw invalid(name, "must be one of " + String.join(", ", new TreeSet<>(allowed)));
    }
    return Optional.of(text);
  }

  Optional<String> operation(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() || !operations.contains(value.asText())) {
      throw invalid(name, "must be an operation id of the OpenAPI document, such as createUser");
    }
    return Optional.of(value.asText());
  }

  /** A request: {@code {"method":"DELETE","path":"/users/5"}}, with a body if it needs one. */
  Optional<OtherRequest> request(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    boolean whole = value.path("method").isTextual() && value.path("path").isTextual();
    boolean known = value.size() == (value.has("body") ? 3 : 2);
    if (!whole || !known || !value.path("path").asText().startsWith("/")) {
      throw invalid(name, "must be an object with method, path from its slash on, and maybe body");
    }
    return Optional.of(
        new OtherRequest(
            value.path("method").asText(), value.path("path").asText(), value.path("body")));
  }

  boolean isNull(String name) {
    return json.path(name).isNull();
  }

  /** Refuses a rule without a member that its kind cannot do without. */
  void required(String name, boolean needed) {
    if (needed && !json.has(name)) {
      throw invalid(name, "is needed for " + json.path("kind").asText());
    }
  }

  /** Refuses a member that would silently do nothing. */
  void meaningful(String name, boolean means) {
    if (json.has(name) && !means) {
      throw invalid(name, "means nothing for " + json.path("kind").asText());
    }
  }

  ObjectNode source() {
    return json.deepCopy();
  }

  private InvalidFaultException invalid(String name, String rule) {
    return new InvalidFaultException(where + "." + name, rule);
  }
}
