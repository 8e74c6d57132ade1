package io.github.filesprovisioning.acceptance.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.HashMap;
import java.util.Map;

/** A failure on the line: its kind, its message and its details. */
final class FailureJson {

  private FailureJson() {}

  static ObjectNode write(ActionFailure failure) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", failure.kind());
    json.put("message", failure.getMessage());
    ObjectNode details = json.putObject("details");
    failure.details().forEach(details::put);
    return json;
  }

  static ActionFailure read(JsonNode json) {
    Map<String, String> details = new HashMap<>();
    json.path("details").properties().forEach(d -> details.put(d.getKey(), d.getValue().asText()));
    return new ActionFailure(
        json.path("kind").asText(), json.path("message").asText(), details, null);
  }
}
