package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object with known fields. */
final class ObjectRule implements ValueRule {
  private final Map<String, ValueRule> fields;
  private final List<String> required;
  private final ValueRule others;
  private final long most;

  /**
   * A rule.
   *
   * @param others what the value of an unknown field has to be, or null when there may be none
   * @param most how many fields there may be
   */
  ObjectRule(Map<String, ValueRule> fields, List<String> required, ValueRule others, long most) {
    this.fields = new LinkedHashMap<>(fields);
    this.required = List.copyOf(required);
    this.others = others;
    this.most = most;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    if (!value.isObject()) {
      throw new InvalidInputException(path, "must be an object");
    }
    ObjectNode accepted = JsonNodeFactory.instance.objectNode();
    value
        .properties()
        .forEach(
            field ->
                accepted.set(
                    field.getKey(),
                    rule(path, field.getKey())
                        .accept(FieldPath.field(path, field.getKey()), field.getValue())));
    for (String name : required) {
      if (!accepted.has(name)) {
        throw new InvalidInputException(FieldPath.field(path, name), "must be given");
      }
    }
    if (accepted.size() > most) {
      throw new InvalidInputException(
          path, "must have at most " + most + (most == 1 ? " field" : " fields"));
    }
    return accepted;
  }

  private ValueRule rule(String path, String name) {
    ValueRule rule = fields.getOrDefault(name, others);
    if (rule == null) {
      throw new InvalidInputException(
          FieldPath.field(path, name),
          "is not a known field" + NearestName.suggestion(name, fields.keySet()));
    }
    Unicode.check(FieldPath.field(path, name), name);
    return rule;
  }
}
