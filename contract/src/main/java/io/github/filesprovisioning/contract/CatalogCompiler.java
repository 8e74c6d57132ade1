package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The catalogue as programs read it: every entry complete in itself, with its input and output as
 * JSON Schema (draft 2020-12) and the shared schemas under {@code $defs}.
 */
final class CatalogCompiler {
  private final Contract contract;
  private final Definitions definitions;

  private CatalogCompiler(Contract contract) {
    this.contract = contract;
    this.definitions = new Definitions(contract);
  }

  /** Compiles a catalogue that has passed the checks. */
  static ObjectNode compile(Contract contract) {
    return new CatalogCompiler(contract).compile();
  }

  private ObjectNode compile() {
    ObjectNode source = contract.catalog();
    ObjectNode compiled = source.objectNode();
    compiled.set("edition", source.path("edition"));
    compiled.set("basePath", contract.compiledOpenapi().path("basePath"));
    compiled.set("resources", source.path("resources"));
    compiled.set("spelling", source.path("spelling"));
    ActionCompiler actions = new ActionCompiler(contract, definitions);
    ArrayNode compiledActions = compiled.putArray("actions");
    source.path("actions").forEach(action -> compiledActions.add(actions.compile(action)));
    TriggerCompiler triggers = new TriggerCompiler(contract, definitions);
    ArrayNode compiledTriggers = compiled.putArray("triggers");
    source.path("triggers").forEach(trigger -> compiledTriggers.add(triggers.compile(trigger)));
    ArrayNode lookups = compiled.putArray("lookups");
    source.path("lookups").properties().forEach(lookup -> lookups.add(lookup(lookup)));
    compiled.set("$defs", definitions.used());
    return compiled;
  }

  private ObjectNode lookup(Map.Entry<String, JsonNode> lookup) {
    ObjectNode compiled = ((ObjectNode) lookup.getValue()).objectNode();
    compiled.put("id", lookup.getKey());
    compiled.setAll((ObjectNode) lookup.getValue());
    compiled.set("operation", operation(contract, lookup.getValue().path("operation").asText()));
    return compiled;
  }

  /** How to send an operation: method, path template, and which field travels where. */
  static ObjectNode operation(Contract contract, String id) {
    Operation operation = contract.operation(id).orElseThrow();
    ObjectNode compiled = contract.catalog().objectNode();
    compiled.put("id", id);
    compiled.put("method", operation.method());
    compiled.put("path", operation.path());
    ArrayNode pathFields = compiled.putArray("pathFields");
    operation.parameters("path").keySet().forEach(pathFields::add);
    ArrayNode queryFields = compiled.putArray("queryFields");
    operation.parameters("query").keySet().forEach(queryFields::add);
    compiled.put("body", !operation.body().isMissingNode());
    if (!operation.filterCombinations().isMissingNode()) {
      compiled.set("filterCombinations", operation.filterCombinations());
    }
    return compiled;
  }
}
