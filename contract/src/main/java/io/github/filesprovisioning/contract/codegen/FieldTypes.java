package io.github.filesprovisioning.contract.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenProperty;

/** The Java type of a field and the {@code FieldType} that reads and writes it. */
final class FieldTypes {
  private FieldTypes() {}

  /** The type a reader of the field sees; boxed, because every field may be absent. */
  static String javaType(CodegenProperty field) {
    if (field.isArray) {
      return "java.util.List<" + javaType(field.items) + ">";
    }
    if (isModel(field)) {
      return field.complexType;
    }
    if (isText(field)) {
      return "String";
    }
    if (field.isDateTime) {
      return "java.time.OffsetDateTime";
    }
    if (field.isDate) {
      return "java.time.LocalDate";
    }
    if (field.isBoolean) {
      return "Boolean";
    }
    if (isWhole(field)) {
      return "Long";
    }
    if (field.isNumeric) {
      return "Double";
    }
    return "com.fasterxml.jackson.databind.JsonNode";
  }

  /** The expression that stands for the field's type in the generated table of fields. */
  static String expression(CodegenProperty field) {
    if (field.isArray) {
      return "FieldType.listOf(" + expression(field.items) + ")";
    }
    if (isModel(field)) {
      return "FieldType.model(() -> " + field.complexType + ".TYPE)";
    }
    if (!values(field).isEmpty()) {
      return values(field).stream()
          .map(value -> '"' + value + '"')
          .collect(Collectors.joining(", ", "FieldType.oneOf(", ")"));
    }
    if (field.vendorExtensions.containsKey("x-separator")) {
      String separator = (String) field.vendorExtensions.get("x-separator");
      return "FieldType.separated(\"" + separator.replace("\n", "\\n") + "\")";
    }
    if (isText(field)) {
      boolean path = "folders".equals(field.vendorExtensions.get("x-reference"));
      return path ? "FieldType.PATH" : "FieldType.TEXT";
    }
    if (field.isDateTime) {
      return "FieldType.DATE_TIME";
    }
    if (field.isDate) {
      return "FieldType.DATE";
    }
    if (field.isBoolean) {
      return "FieldType.BOOLEAN";
    }
    if (isWhole(field)) {
      return "FieldType.WHOLE_NUMBER";
    }
    if (field.isNumeric) {
      return "FieldType.NUMBER";
    }
    return "FieldType.JSON";
  }

  /** One named constant for each known value of an enumeration. */
  static List<Map<String, String>> constants(CodegenProperty field) {
    return values(field).stream()
        .map(value -> Map.of("name", constantName(field.baseName, value), "value", value))
        .collect(Collectors.toList());
  }

  private static String constantName(String field, String value) {
    String words = value.isEmpty() ? "none" : value.replace("+", "_and_");
    return (field + "_" + words).replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
  }

  private static List<String> values(CodegenProperty field) {
    if (field.isArray || field.allowableValues == null) {
      return List.of();
    }
    return ((List<?>) field.allowableValues.get("values"))
        .stream().map(String::valueOf).collect(Collectors.toList());
  }

  private static boolean isModel(CodegenProperty field) {
    return field.isModel && field.complexType != null && !field.isFreeFormObject;
  }

  private static boolean isText(CodegenProperty field) {
    return field.isString
        || field.isEmail
        || field.isUuid
        || field.isUri
        || field.isPassword
        || field.isEnumRef
        || field.isEnum;
  }

  private static boolean isWhole(CodegenProperty field) {
    return field.isInteger || field.isLong || field.isShort || field.isUnboundedInteger;
  }
}
