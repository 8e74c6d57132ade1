package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Schemas of the catalogue are flat enough for every platform: an object inside an object has a
 * name of its own, and every field has a type. Each is used.
 */
final class CompositeSchemaCheck implements CatalogCheck {
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object");

  @Override
  public void check(Contract contract, ContractProblems problems) {
    Set<String> used = new HashSet<>();
    collect(contract.catalog().path("schemas"), used);
    for (String kind : new String[] {"actions", "triggers"}) {
      for (JsonNode entry : contract.catalog().path(kind)) {
        used.add(entry.path("input").asText());
        used.add(entry.path("output").asText());
      }
    }
    contract
        .catalog()
        .path("schemas")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!used.contains(name)) {
                problems.add("schemas." + name, "nothing refers to it");
              }
              if (contract.schemas().names().contains(name)) {
                fields(problems, "schemas." + name, contract.schemas().get(name));
              }
            });
  }

  private static void collect(JsonNode node, Set<String> used) {
    String reference = node.path("$ref").asText();
    if (reference.startsWith(SchemaReferences.CATALOG)) {
      used.add(reference.substring(SchemaReferences.CATALOG.length()));
    }
    node.forEach(child -> collect(child, used));
  }

  private static void fields(ContractProblems problems, String place, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              String at = place + "." + field.getKey();
              JsonNode value = field.getValue();
              JsonNode kind = value.path("items").isMissingNode() ? value : value.path("items");
              if (kind.has("properties")) {
                problems.add(at, "an object inside an object needs a name of its own");
              }
              if (value.has("type") && !TYPES.contains(value.path("type").asText())) {
                problems.add(at, "has no type that OpenAPI knows");
              }
              if (!value.has("$ref") && !value.has("description")) {
                problems.add(at, "has no description");
              }
            });
  }
}
