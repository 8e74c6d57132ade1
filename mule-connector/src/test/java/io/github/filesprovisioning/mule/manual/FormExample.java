package io.github.filesprovisioning.mule.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.mule.platform.FlowXml;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An operation whose form is filled in, as XML. */
final class FormExample {

  private static final int MOST = 5;

  private FormExample() {}

  /**
   * The example.
   *
   * @return empty when a list or an object must be filled in, which the object shows better
   */
  static Optional<String> of(String element, ActionDefinition action, ObjectNode sample) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    action.basic().stream()
        .filter(name -> !action.isList() || isRequired(action, name))
        .filter(name -> sample.path(name).isValueNode() && !sample.path(name).isNull())
        .limit(MOST)
        .forEach(name -> shown.set(name, sample.get(name)));
    if (action.isList()) {
      shown.put("per_page", 1000);
    }
    if (!isComplete(action, shown)) {
      return Optional.empty();
    }
    return Optional.of(
        "<files-provisioning:%s config-ref=\"files\"%s/>\n"
            .formatted(
                element,
                shown.properties().stream()
                    .map(field -> attribute(field.getKey(), field.getValue()))
                    .collect(Collectors.joining())));
  }

  private static boolean isComplete(ActionDefinition action, ObjectNode shown) {
    JsonNode schema = action.input().toJson();
    return Stream.of("x-exactly-one", "x-at-least-one")
            .flatMap(rule -> StreamSupport.stream(schema.path(rule).spliterator(), false))
            .allMatch(choice -> hasOneOf(choice, shown))
        && StreamSupport.stream(schema.path("required").spliterator(), false)
            .allMatch(name -> shown.has(name.asText()));
  }

  private static boolean hasOneOf(JsonNode choice, ObjectNode shown) {
    return StreamSupport.stream(choice.spliterator(), false)
        .anyMatch(name -> shown.has(name.asText()));
  }

  private static boolean isRequired(ActionDefinition action, String field) {
    return StreamSupport.stream(action.input().toJson().path("required").spliterator(), false)
        .anyMatch(name -> name.asText().equals(field));
  }

  private static String attribute(String name, JsonNode value) {
    return "\n    %s=\"%s\""
        .formatted(
            FlowXml.camel(name),
            value.asText().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
  }
}
