package io.github.filesprovisioning.boomi.platform;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection in the harness, on which each action is an operation that is imported and run. */
final class BoomiSession implements Platform.Session {
  private final ObjectMapper json = new ObjectMapper();
  private final Offers offers;
  private final AtomConnection connection;
  private final List<Subscription> subscriptions = new ArrayList<>();

  BoomiSession(Offers offers, AtomConnection connection) {
    this.offers = offers;
    this.connection = connection;
  }

  @Override
  public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
    OperationType type = type(actionId);
    return switch (type) {
      case QUERY -> query(actionId, input);
      case GET, DELETE -> byId(type, actionId, input);
      default ->
          result(
              connection
                  .operation(type, Map.of())
                  .importing(actionId)
                  .run(InputDocument.of(input.toString())));
    };
  }

  private OperationType type(String actionId) {
    for (OperationType type : OperationType.values()) {
      for (Offer offer : offers.of(type)) {
        if (offer.id().equals(actionId)) {
          return type;
        }
      }
    }
    throw new IllegalArgumentException("Boomi does not offer " + actionId);
  }

  private JsonNode byId(OperationType type, String actionId, ObjectNode input)
      throws ActionFailure {
    Map<String, String> fields = new HashMap<>();
    input
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("id")) {
                fields.put(field.getKey(), field.getValue().asText());
              }
            });
    return result(
        connection
            .operation(type, fields)
            .importing(actionId)
            .run(InputDocument.of(input.path("id").asText())));
  }

  private JsonNode query(String actionId, ObjectNode input) throws ActionFailure {
    QueryInput query = new QueryInput(input);
    AtomOperation operation =
        connection
            .operation(OperationType.QUERY, query.fields())
            .importing(actionId)
            .filtering(query.filter());
    AnsweredDocument answer = operation.run(InputDocument.of(""));
    requireSuccess(answer);
    ObjectNode result = json.createObjectNode();
    ArrayNode items = result.putArray("items");
    for (String record : answer.texts()) {
      items.add(read(record));
    }
    return result;
  }

  private JsonNode result(AnsweredDocument answer) throws ActionFailure {
    requireSuccess(answer);
    if (answer.contents().isEmpty()) {
      // In Boomi a record that is not there is an empty success; the catalogue calls it an error.
      throw new ActionFailure(answer.code(), answer.message(), Map.of(), null);
    }
    return read(answer.texts().get(0));
  }

  private void requireSuccess(AnsweredDocument answer) throws ActionFailure {
    if (answer.status() != OperationStatus.SUCCESS) {
      throw new ActionFailure(answer.code(), answer.message(), details(answer), answer.thrown());
    }
  }

  private Map<String, String> details(AnsweredDocument answer) {
    Map<String, String> details = new HashMap<>();
    if (!answer.contents().isEmpty()) {
      JsonNode error = read(answer.texts().get(answer.contents().size() - 1));
      for (String name : List.of("field", "rule", "type", "status")) {
        if (error.has(name)) {
          details.put(name, error.get(name).asText());
        }
      }
    }
    return details;
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the connector gave something else than JSON", e);
    }
  }

  @Override
  public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
    try {
      Subscription subscription = ListenerSubscription.start(connection, triggerId, input);
      subscriptions.add(subscription);
      return subscription;
    } catch (ConnectorException e) {
      throw new ActionFailure(e.getStatusCode(), e.getStatusMessage(), Map.of(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the state folder cannot be used", e);
    }
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
  }
}
