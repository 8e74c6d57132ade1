package io.github.filesprovisioning.mule.manual;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An operation that takes an object, with the object in DataWeave. */
final class ObjectExample {

  private static final int LONGEST = 100;

  private ObjectExample() {}

  static String of(String element, List<String> basic, JsonNode sample) {
    String fields =
        basic.stream()
            .filter(sample::hasNonNull)
            .map(name -> "    " + name + ": " + value(sample.path(name)))
            .collect(Collectors.joining(",\n"));
    return """
        <files-provisioning:%1$s config-ref="files">
          <files-provisioning:object><![CDATA[#[{
        %2$s
          }]]]></files-provisioning:object>
        </files-provisioning:%1$s>
        """
        .formatted(element, fields);
  }

  private static String value(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .map(ObjectExample::field)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(ObjectExample::value)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.isTextual() ? quoted(value.asText()) : value.asText();
  }

  private static String field(Map.Entry<String, JsonNode> field) {
    return field.getKey() + ": " + value(field.getValue());
  }

  private static String quoted(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
