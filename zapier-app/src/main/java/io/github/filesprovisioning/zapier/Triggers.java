package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The triggers of the catalogue as polling triggers. */
final class Triggers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;
  private final OutputFields outputs;

  Triggers(Contract contract) {
    this.contract = contract;
    this.outputs = new OutputFields(contract);
  }

  ObjectNode write() {
    ObjectNode triggers = JSON.objectNode();
    for (JsonNode entry : contract.catalog().path("triggers")) {
      if (Contract.isOffered(entry)) {
        triggers.set(Contract.key(entry), trigger(entry));
      }
    }
    return triggers;
  }

  private ObjectNode trigger(JsonNode entry) {
    ObjectNode trigger = JSON.objectNode().put("key", Contract.key(entry));
    trigger.put("noun", Nouns.of(contract, entry));
    trigger
        .putObject("display")
        .put("label", Wording.title(entry.path("label").asText()))
        .put("description", "Triggers when " + entry.path("clause").asText() + ".");
    ObjectNode operation = trigger.putObject("operation").put("type", "polling");
    operation.putObject("perform").put("$trigger", entry.path("id").asText());
    new InputFields(contract, entry).writeTo(operation);
    ArrayNode output = operation.putArray("outputFields");
    output.add(
        JSON.objectNode()
            .put("key", "id")
            .put("label", "Event ID")
            .put("type", "string")
            .put("primary", true));
    output.addAll(outputs.of(entry.path("output")));
    JsonNode event = contract.samples().path("triggers").path(entry.path("id").asText());
    ObjectNode sample = operation.putObject("sample");
    sample.put("id", event.path("event_id").asText());
    sample.setAll((ObjectNode) new Samples(contract).declared(entry.path("output"), event));
    return trigger;
  }
}
