package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.RawResponse;

/** An action that is one operation of the OpenAPI document. */
final class OperationCode implements ActionCode {
  private final FilesClient client;
  private final ActionDefinition action;

  OperationCode(FilesClient client, ActionDefinition action) {
    this.client = client;
    this.action = action;
  }

  @Override
  public JsonNode run(ObjectNode input) {
    RawResponse response = client.invoke(action.operation().orElseThrow(), input);
    JsonNode result = action.isList() ? page(response) : record(response, input);
    if (!action.outputSchema().isComplete(result)) {
      throw new FilesException(
          ErrorKind.SERVER_ERROR,
          "The answer of Files.com lacks what "
              + action.id()
              + " has to give. The call was carried out; look at the record before repeating it.");
    }
    return result;
  }

  private static ObjectNode page(RawResponse response) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    if (response.body().isArray()) {
      page.set("items", response.body());
    }
    response.cursor().ifPresent(cursor -> page.put("next_cursor", cursor));
    return page;
  }

  /** The record; where Files.com answers nothing, which one it was. */
  private JsonNode record(RawResponse response, ObjectNode input) {
    if (response.body().isObject()) {
      return response.body();
    }
    ObjectNode echo = JsonNodeFactory.instance.objectNode();
    action.pathFields().forEach(name -> echo.set(name, input.get(name)));
    return echo;
  }
}
