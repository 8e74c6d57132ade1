package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Ids are unique and start with a resource that is declared; every resource is used. */
final class IdCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    JsonNode resources = contract.catalog().path("resources");
    Set<String> ids = new HashSet<>();
    Set<String> methods = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (String kind : new String[] {"actions", "triggers"}) {
      for (JsonNode entry : contract.catalog().path(kind)) {
        String id = entry.path("id").asText();
        String resource = id.substring(0, id.indexOf('.'));
        used.add(resource);
        if (!ids.add(id)) {
          problems.add(kind + "." + id, "the id is used twice");
        }
        if (!resources.has(resource)) {
          problems.add(kind + "." + id, "there is no resource " + resource);
        }
        if (entry.has("method") && !methods.add(entry.path("method").asText())) {
          problems.add(
              kind + "." + id + ".method",
              entry.path("method").asText() + " is run by another action already");
        }
      }
    }
    resources
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!used.contains(name)) {
                problems.add("resources." + name, "no action and no trigger belongs to it");
              }
            });
  }
}
