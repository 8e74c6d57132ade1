package io.github.filesprovisioning.mule.internal.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.mule.metadata.api.builder.BaseTypeBuilder;
import org.mule.metadata.api.builder.ObjectTypeBuilder;
import org.mule.metadata.api.builder.TypeBuilder;
import org.mule.metadata.api.model.MetadataType;

/** A JSON Schema of the catalogue as a type of Mule. */
final class SchemaType {
  private final JsonNode schema;
  private final JsonNode definitions;

  SchemaType(JsonNode schema) {
    this.schema = schema;
    this.definitions = schema.path("$defs");
  }

  MetadataType build(BaseTypeBuilder builder) {
    return type(schema, builder).build();
  }

  private TypeBuilder<?> type(JsonNode given, BaseTypeBuilder builder) {
    JsonNode known = resolved(given);
    JsonNode type = known.path("type");
    switch (type.isArray() ? type.path(0).asText() : type.asText()) {
      case "string":
        return text(known, builder);
      case "boolean":
        return builder.booleanType();
      case "integer":
        return builder.numberType().integer();
      case "number":
        return builder.numberType();
      case "array":
        builder.arrayType().of(type(known.path("items"), BaseTypeBuilder.create(JAVA)));
        return builder;
      case "object":
        return object(known, builder.objectType());
      default:
        return builder.anyType();
    }
  }

  private static TypeBuilder<?> text(JsonNode known, BaseTypeBuilder builder) {
    if (known.has("enum")) {
      return builder
          .stringType()
          .enumOf(
              StreamSupport.stream(known.path("enum").spliterator(), false)
                  .map(JsonNode::asText)
                  .toArray(String[]::new));
    }
    return known.path("format").asText().equals("date-time")
        ? builder.dateTimeType()
        : builder.stringType();
  }

  private TypeBuilder<?> object(JsonNode known, ObjectTypeBuilder object) {
    if (!known.has("properties")) {
      object.open();
    }
    for (Map.Entry<String, JsonNode> property : known.path("properties").properties()) {
      object
          .addField()
          .key(property.getKey())
          .description(property.getValue().path("description").asText())
          .value(type(property.getValue(), BaseTypeBuilder.create(JAVA)));
    }
    return object;
  }

  private JsonNode resolved(JsonNode given) {
    String reference = given.path("$ref").asText();
    return reference.isEmpty()
        ? given
        : definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static final org.mule.metadata.api.model.MetadataFormat JAVA =
      org.mule.metadata.api.model.MetadataFormat.JAVA;
}
