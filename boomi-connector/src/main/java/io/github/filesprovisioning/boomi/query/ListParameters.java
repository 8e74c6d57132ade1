package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a list of Files.com can be asked for, from the input of its action. Immutable. */
final class ListParameters {
  private static final Set<String> OF_PAGING = Set.of("cursor", "per_page", "sort_by");

  private final JsonNode properties;

  ListParameters(JsonNode inputSchema) {
    this.properties = inputSchema.path("properties");
  }

  /** Whether a filter knows a field. */
  boolean filters(String parameter, String field) {
    return properties.path(parameter).path("properties").has(field);
  }

  /** Whether a field stands as a parameter of its own. */
  boolean isArgument(String name) {
    return arguments().contains(name);
  }

  /** The parameters that are no filters, such as {@code search}. */
  Set<String> arguments() {
    Set<String> arguments = new LinkedHashSet<>();
    properties
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (!OF_PAGING.contains(name) && !name.startsWith("filter")) {
                arguments.add(name);
              }
            });
    return arguments;
  }

  /** The fields that can be sorted by. */
  Set<String> sortable() {
    Set<String> fields = new LinkedHashSet<>();
    properties
        .path("sort_by")
        .path("properties")
        .properties()
        .forEach(field -> fields.add(field.getKey()));
    return fields;
  }

  /** The fields that a filter knows. */
  Set<String> filterable() {
    Set<String> fields = new LinkedHashSet<>();
    properties
        .properties()
        .forEach(
            property -> {
              if (property.getKey().startsWith("filter")) {
                property
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> fields.add(field.getKey()));
              }
            });
    return fields;
  }
}
