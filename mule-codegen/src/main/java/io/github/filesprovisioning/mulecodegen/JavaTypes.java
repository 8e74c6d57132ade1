package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The Java type that a schema becomes. */
final class JavaTypes {
  private JavaTypes() {}

  /** Of a field that people read. */
  static TypeName ofOutput(JsonNode schema) {
    return new InputField("", schema, false).type().equals("string")
            && schema.path("format").asText().equals("date-time")
        ? ClassName.get(ZonedDateTime.class)
        : of(schema);
  }

  /**
   * Of a field that people fill in. Times are texts, because Mule turns texts and DataWeave times
   * into texts, but not texts into times. Fields with choices are texts, because only those can
   * have choices. So are booleans: the SDK knows none that can be left out.
   */
  static TypeName ofInput(InputField field) {
    return field.reference().isPresent() || field.type().equals("boolean")
        ? ClassName.get(String.class)
        : of(field.schema());
  }

  static ClassName record(JsonNode reference) {
    String name = reference.path("$ref").asText();
    return ClassName.get(Packages.RECORD, name.substring(name.lastIndexOf('/') + 1));
  }

  private static TypeName of(JsonNode schema) {
    if (schema.has("$ref")) {
      return record(schema);
    }
    switch (new InputField("", schema, false).type()) {
      case "string":
        return ClassName.get(String.class);
      case "boolean":
        return ClassName.get(Boolean.class);
      case "number":
        return ClassName.get(Double.class);
      case "integer":
        return schema.path("format").asText().equals("int32")
            ? ClassName.get(Integer.class)
            : ClassName.get(Long.class);
      case "array":
        return ParameterizedTypeName.get(ClassName.get(List.class), of(schema.path("items")));
      case "object":
        return ParameterizedTypeName.get(Map.class, String.class, Object.class);
      default:
        return ClassName.get(Object.class);
    }
  }
}
