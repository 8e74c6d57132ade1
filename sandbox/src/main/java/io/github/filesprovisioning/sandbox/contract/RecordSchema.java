package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * An object schema: its fields in document order.
 *
 * @param required names of the fields that must be there
 */
public record RecordSchema(String name, Map<String, Field> fields, Set<String> required) {

  static RecordSchema of(String name, JsonNode schema, Definitions definitions) {
    Map<String, Field> fields = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                fields.put(
                    property.getKey(),
                    Field.of(property.getKey(), definitions.resolve(property.getValue()))));
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    return new RecordSchema(
        name, Collections.unmodifiableMap(fields), Collections.unmodifiableSet(required));
  }
}
