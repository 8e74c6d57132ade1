package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Lists of choices that the script fills: a value and a label for each record. */
final class ScriptChoices implements Choices {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Contract contract;
  private final OperationIds ids;

  ScriptChoices(Contract contract, OperationIds ids) {
    this.contract = contract;
    this.ids = ids;
  }

  @Override
  public Optional<ObjectNode> of(String lookup) {
    return contract.lookups().stream()
        .filter(known -> known.path("id").asText().equals(lookup))
        .findFirst()
        .map(
            known ->
                JSON.objectNode()
                    .put("operationId", ids.ofChoices(lookup))
                    .put("value-path", "value")
                    .put("value-title", "label"));
  }

  /** The operation behind a list of choices. */
  ObjectNode operation(JsonNode lookup) {
    String title = FieldTitle.of(lookup.path("id").asText());
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", ids.ofChoices(lookup.path("id").asText()));
    operation.put("summary", title + " to choose from");
    operation.put("description", "Fills the list from which a maker chooses.");
    operation.put("x-ms-visibility", "internal");
    operation.putArray("parameters");
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200");
    success.put("description", "The choices.");
    ObjectNode choice = success.putObject("schema").put("type", "array").putObject("items");
    ObjectNode fields = choice.put("type", "object").putObject("properties");
    fields
        .putObject("value")
        .put("type", lookup.path("value").asText().equals("id") ? "integer" : "string")
        .put("description", "What is stored.")
        .put("x-ms-summary", "Value");
    fields
        .putObject("label")
        .put("type", "string")
        .put("description", "What is shown.")
        .put("x-ms-summary", "Label");
    responses.putObject("default").put("description", "What went wrong.");
    return operation;
  }
}
