package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.iml.Iml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Secrets that Files.com may answer with although the catalogue does not hand them on. */
final class HiddenFields {
  private final JsonNode openapi;
  private final Interfaces interfaces;

  HiddenFields(JsonNode openapi, Interfaces interfaces) {
    this.openapi = openapi;
    this.interfaces = interfaces;
  }

  /**
   * A record without them.
   *
   * @param record as it is answered
   * @param operation that answers it
   * @param output schema of what is handed on
   */
  Iml without(Iml record, String operation, JsonNode output) {
    Set<String> handedOn = interfaces.names(output);
    List<Iml> arguments = new ArrayList<>(List.of(record));
    for (JsonNode one : openapi.path("operations")) {
      if (one.path("id").asText().equals(operation)) {
        definition(one.path("answer"))
            .path("properties")
            .properties()
            .forEach(
                field -> {
                  boolean secret = field.getValue().path("x-sensitive").asBoolean();
                  if (secret && !handedOn.contains(field.getKey())) {
                    arguments.add(Iml.text(field.getKey()));
                  }
                });
      }
    }
    return arguments.size() == 1 ? record : Iml.call("omit", arguments.toArray(Iml[]::new));
  }

  private JsonNode definition(JsonNode answer) {
    JsonNode record = answer.path("type").asText().equals("array") ? answer.path("items") : answer;
    String reference = record.path("$ref").asText("#/$defs/");
    return openapi.path("$defs").path(reference.substring("#/$defs/".length()));
  }
}
