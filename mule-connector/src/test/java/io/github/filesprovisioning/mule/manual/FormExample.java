package io.github.filesprovisioning.mule.manual;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.mule.platform.FlowXml;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation whose form is filled in, as XML. */
final class FormExample {

  private FormExample() {}

  static String of(String element, ActionDefinition action, JsonNode sample) {
    Stream<String> fields =
        action.isList()
            ? Stream.concat(required(action, sample), Stream.of("\n    perPage=\"1000\""))
            : shown(action, sample);
    return "<files-provisioning:%s config-ref=\"files\"%s/>\n"
        .formatted(element, fields.collect(Collectors.joining()));
  }

  private static Stream<String> shown(ActionDefinition action, JsonNode sample) {
    return action.basic().stream()
        .filter(name -> sample.path(name).isValueNode() && !sample.path(name).isNull())
        .limit(5)
        .map(name -> attribute(name, sample.path(name)));
  }

  private static Stream<String> required(ActionDefinition action, JsonNode sample) {
    JsonNode required = action.input().toJson().path("required");
    return action.basic().stream()
        .filter(name -> required.toString().contains("\"" + name + "\""))
        .map(name -> attribute(name, sample.path(name)));
  }

  private static String attribute(String name, JsonNode value) {
    return "\n    %s=\"%s\""
        .formatted(
            FlowXml.camel(name),
            value.asText().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
  }
}
