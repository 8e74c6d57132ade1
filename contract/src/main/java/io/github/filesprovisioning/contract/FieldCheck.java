package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Fields that entries and schemas name do exist; what is required is shown to everyone. */
final class FieldCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    for (JsonNode source : contract.catalog().path("actions")) {
      CatalogAction action = new CatalogAction(contract, source);
      String place = "actions." + action.id();
      ObjectNode input = action.input();
      basic(problems, place, input, source.path("basic"));
      known(problems, place + ".required", input, action.strings("required"));
      known(problems, place + ".defaults", input, names(source.path("defaults")));
      action
          .operation()
          .ifPresent(
              operation -> {
                Set<String> missing = action.strings("without");
                missing.removeAll(operation.fields().keySet());
                missing.forEach(name -> problems.add(place + ".without", "has no field " + name));
              });
    }
    for (JsonNode trigger : contract.catalog().path("triggers")) {
      if (trigger.has("input")) {
        ObjectNode input = contract.schemas().get(trigger.path("input").asText());
        basic(problems, "triggers." + trigger.path("id").asText(), input, trigger.path("basic"));
      }
    }
    for (String name : contract.schemas().names()) {
      ObjectNode schema = contract.schemas().get(name);
      String place = "schemas." + name;
      known(problems, place + ".required", schema, strings(schema.path("required")));
      for (String rule : new String[] {"x-exactly-one", "x-at-least-one"}) {
        schema
            .path(rule)
            .forEach(group -> known(problems, place + "." + rule, schema, strings(group)));
      }
      JsonNode needs = schema.path("x-needs");
      known(problems, place + ".x-needs", schema, names(needs));
      needs.forEach(fields -> known(problems, place + ".x-needs", schema, strings(fields)));
    }
  }

  private static void basic(
      ContractProblems problems, String place, ObjectNode input, JsonNode basic) {
    Set<String> shown = strings(basic);
    known(problems, place + ".basic", input, shown);
    for (String name : strings(input.path("required"))) {
      if (!shown.contains(name)) {
        problems.add(place + ".basic", "leaves out " + name + ", which is required");
      }
    }
  }

  private static void known(
      ContractProblems problems, String place, ObjectNode schema, Set<String> names) {
    for (String name : names) {
      if (!schema.path("properties").has(name)) {
        problems.add(place, "has no field " + name);
      }
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> strings(JsonNode list) {
    Set<String> strings = new LinkedHashSet<>();
    list.forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
