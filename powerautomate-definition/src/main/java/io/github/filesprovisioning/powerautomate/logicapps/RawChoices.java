package io.github.filesprovisioning.powerautomate.logicapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.definition.Choices;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.util.Optional;
import java.util.Set;

/** Lists of choices that are the first page of a list of the API itself. */
final class RawChoices implements Choices {
  private final Contract contract;
  private final Set<String> calls;

  RawChoices(Contract contract, Set<String> calls) {
    this.contract = contract;
    this.calls = calls;
  }

  @Override
  public Optional<ObjectNode> of(String lookup) {
    return contract.lookups().stream()
        .filter(known -> known.path("id").asText().equals(lookup))
        .filter(known -> calls.contains(known.path("operation").path("id").asText()))
        .filter(known -> known.path("operation").path("pathFields").isEmpty())
        .findFirst()
        .map(RawChoices::values);
  }

  private static ObjectNode values(JsonNode lookup) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("operationId", RawDefinition.operationId(lookup.path("operation").path("id").asText()))
        .put("value-path", lookup.path("value").asText())
        .put("value-title", lookup.path("label").asText());
  }
}
