package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Secrets are never part of an output unless the entry says so. Those in records of Files.com are
 * left out when the catalogue is compiled; our own results may not declare any.
 */
final class SecretCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    for (JsonNode source : contract.catalog().path("actions")) {
      CatalogAction action = new CatalogAction(contract, source);
      declared(contract, problems, action);
      result(contract, problems, "actions." + action.id() + ".output", source.path("output"));
    }
    for (JsonNode trigger : contract.catalog().path("triggers")) {
      result(
          contract,
          problems,
          "triggers." + trigger.path("id").asText() + ".output",
          trigger.path("output"));
    }
  }

  private static void declared(Contract contract, ContractProblems problems, CatalogAction action) {
    Set<String> shown = action.secretOutput();
    action
        .operation()
        .flatMap(Operation::record)
        .ifPresent(
            record ->
                contract
                    .schemas()
                    .get(record)
                    .path("properties")
                    .properties()
                    .forEach(
                        field -> {
                          if (field.getValue().path("x-sensitive").asBoolean()) {
                            shown.remove(field.getKey());
                          }
                        }));
    shown.forEach(
        name ->
            problems.add(
                "actions." + action.id() + ".secret_output",
                "the output has no secret field " + name));
  }

  private static void result(
      Contract contract, ContractProblems problems, String place, JsonNode output) {
    if (output.isTextual()) {
      walk(contract, problems, place, contract.schemas().get(output.asText()));
    }
  }

  private static void walk(
      Contract contract, ContractProblems problems, String place, JsonNode node) {
    String reference = node.path("$ref").asText();
    if (!reference.isEmpty()) {
      String name = SchemaReferences.name(reference);
      if (contract.isComposite(name)) {
        walk(contract, problems, place, contract.schemas().get(name));
      }
    } else if (node.path("x-sensitive").asBoolean()) {
      problems.add(place, "is a secret and would be shown");
    } else if (node.isContainerNode()) {
      node.properties()
          .forEach(
              child -> walk(contract, problems, place + "." + child.getKey(), child.getValue()));
    }
  }
}
