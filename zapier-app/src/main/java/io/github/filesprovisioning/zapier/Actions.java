package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The actions of the catalogue: what only reads becomes a search, everything else a create. A
 * search that finds one record gives the record itself, so that later steps and dropdowns can use
 * its id.
 */
final class Actions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String RECEIPT_TEXT = "receipt_json";

  private final Contract contract;
  private final OutputFields outputs;

  Actions(Contract contract) {
    this.contract = contract;
    this.outputs = new OutputFields(contract);
  }

  ObjectNode creates() {
    return write(false);
  }

  ObjectNode searches() {
    return write(true);
  }

  private ObjectNode write(boolean readOnly) {
    ObjectNode actions = JSON.objectNode();
    for (JsonNode entry : contract.catalog().path("actions")) {
      if (Contract.isOffered(entry) && isSearch(entry) == readOnly) {
        actions.set(Contract.key(entry), action(entry, readOnly ? "$search" : "$create"));
      }
    }
    return actions;
  }

  /** Whether an action is a search at Zapier. The custom call is none: it can do anything. */
  static boolean isSearch(JsonNode entry) {
    return entry.path("readOnly").asBoolean();
  }

  /** The field of the output that holds what a search found; empty when it is the whole output. */
  static String found(Contract contract, JsonNode entry) {
    JsonNode properties = contract.resolve(entry.path("output")).path("properties");
    return properties.has("found") ? entry.path("resource").asText() : "";
  }

  private ObjectNode action(JsonNode entry, String marker) {
    String id = entry.path("id").asText();
    ObjectNode action = JSON.objectNode().put("key", Contract.key(entry));
    action.put("noun", Nouns.of(contract, entry));
    action
        .putObject("display")
        .put("label", Wording.title(entry.path("label").asText()))
        .put("description", entry.path("description").asText());
    ObjectNode operation = action.putObject("operation");
    operation.putObject("perform").put(marker, id);
    new InputFields(contract, entry).writeTo(operation);
    JsonNode sample = contract.samples().path("actions").path(id).path("output");
    JsonNode output = entry.path("output");
    String found = found(contract, entry);
    if (!found.isEmpty()) {
      output = contract.resolve(output).path("properties").path(found);
      sample = sample.path(found);
    }
    operation.set("outputFields", outputs.of(output));
    operation.set("sample", new Samples(contract).declared(output, sample));
    if (contract.resolve(output).path("properties").has("receipt")) {
      addReceiptText(operation);
    }
    return action;
  }

  /** A nested record cannot be put into one field of a later step, a text can. */
  private static void addReceiptText(ObjectNode operation) {
    ((ArrayNode) operation.path("outputFields"))
        .add(
            JSON.objectNode()
                .put("key", RECEIPT_TEXT)
                .put("label", "Receipt JSON")
                .put("type", "string"));
    ObjectNode sample = (ObjectNode) operation.path("sample");
    sample.put(RECEIPT_TEXT, sample.path("receipt").toString());
  }
}
