package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.powerautomate.definition.OperationIds;
import java.util.List;

/** One connection of the connector, used by flows. */
final class PowerAutomateSession implements Platform.Session {
  private final ConnectorFiles connector;
  private final Gateway gateway;
  private final FlowEngine engine;
  private final Contract contract = Contract.load();
  private final OperationIds ids = new OperationIds(contract);

  PowerAutomateSession(ConnectorFiles connector, Gateway gateway) {
    this.connector = connector;
    this.gateway = gateway;
    this.engine = new FlowEngine(gateway.address());
  }

  @Override
  public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
    SwaggerOperation operation =
        connector.operation(ids.ofAction(entry(contract.actions(), actionId)));
    GatewayResponse response = engine.run(operation, input);
    if (!response.isSuccess()) {
      throw ErrorReader.read(response);
    }
    return operation.isPage() ? page(response.json()) : response.json();
  }

  /** A page as the catalogue declares it. */
  private static ObjectNode page(JsonNode answer) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.set("items", answer.path("value"));
    if (answer.has("next_cursor")) {
      page.set("next_cursor", answer.path("next_cursor"));
    }
    return page;
  }

  @Override
  public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
    FlowSubscription subscription = new FlowSubscription(trigger(triggerId, input));
    subscription.setBaseline();
    return subscription;
  }

  /** A trigger that has not been asked yet. */
  PollingTrigger trigger(String triggerId, ObjectNode input) {
    SwaggerOperation operation =
        connector.operation(ids.ofTrigger(entry(contract.triggers(), triggerId)));
    return new PollingTrigger(engine, engine.address(operation, input));
  }

  /** Asks an operation by its own name, as designers do for choices. */
  GatewayResponse ask(String operationId, ObjectNode input) {
    return engine.run(connector.operation(operationId), input);
  }

  /** Goes to an address that an answer gave. */
  GatewayResponse follow(String address) {
    return engine.poll(address);
  }

  /** Whether the connection is shown as working after it was tested. */
  boolean testConnection() {
    engine.run(connector.operation("TestConnection"), JsonNodeFactory.instance.objectNode());
    return gateway.isAuthenticated();
  }

  private static JsonNode entry(List<JsonNode> entries, String id) {
    return entries.stream()
        .filter(entry -> entry.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no " + id));
  }

  @Override
  public void close() {
    gateway.close();
  }

  /** A flow that is switched on. */
  private static final class FlowSubscription implements Subscription {
    private final PollingTrigger trigger;

    FlowSubscription(PollingTrigger trigger) {
      this.trigger = trigger;
    }

    void setBaseline() throws ActionFailure {
      List<JsonNode> events = poll();
      if (!events.isEmpty()) {
        throw new IllegalStateException("the first poll was not silent: " + events);
      }
    }

    @Override
    public List<JsonNode> poll() throws ActionFailure {
      try {
        return trigger.drain();
      } catch (PollingTrigger.PollFailure e) {
        throw ErrorReader.read(e.response());
      }
    }

    @Override
    public void close() {}
  }
}
