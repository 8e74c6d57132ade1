package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The file {@code apiDefinition.swagger.json} of the connector. */
public final class ConnectorDefinition {
  /** The operation that tells whether a connection works. */
  public static final String TEST_OPERATION = "TestConnection";

  private static final String PLATFORM = "powerautomate";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Contract contract;
  private final OperationIds ids;
  private final Routes routes;

  /** Defines the connector for a contract. */
  public ConnectorDefinition(Contract contract) {
    this.contract = contract;
    this.ids = new OperationIds(contract);
    this.routes = new Routes(contract);
  }

  /** The whole definition. */
  public ObjectNode swagger() {
    ScriptChoices choices = new ScriptChoices(contract, ids);
    SchemaWriter schemas = new SchemaWriter(contract, choices);
    ObjectNode swagger = DocumentHead.of(contract);
    // Whether the policy that sets the host keeps a base path is not documented, so there is none.
    swagger.remove("basePath");
    ObjectNode paths = swagger.putObject("paths");
    ActionOperations actions = new ActionOperations(ids, routes, schemas);
    offered(contract.actions())
        .forEach(
            action -> put(paths, routes.path(action), routes.method(action), actions.of(action)));
    TriggerOperations triggers = new TriggerOperations(ids, schemas);
    offered(contract.triggers())
        .forEach(trigger -> put(paths, routes.triggerPath(trigger), "get", triggers.of(trigger)));
    contract
        .lookups()
        .forEach(
            lookup -> put(paths, routes.choicesPath(lookup), "get", choices.operation(lookup)));
    put(paths, "/api_key", "get", testOperation());
    swagger.set("definitions", schemas.definitions());
    swagger
        .putObject("x-ms-capabilities")
        .putObject("testConnection")
        .put("operationId", TEST_OPERATION)
        .putObject("parameters");
    return swagger;
  }

  /** The operations that the script handles; all others go straight to Files.com. */
  public List<String> scriptOperations() {
    List<String> scripted = new ArrayList<>();
    offered(contract.actions()).stream()
        .filter(routes::scripted)
        .forEach(action -> scripted.add(ids.ofAction(action)));
    offered(contract.triggers()).forEach(trigger -> scripted.add(ids.ofTrigger(trigger)));
    contract.lookups().forEach(lookup -> scripted.add(ids.ofChoices(lookup.path("id").asText())));
    return scripted;
  }

  /** The entries that the platform can offer. */
  static List<JsonNode> offered(List<JsonNode> entries) {
    return entries.stream().filter(entry -> !entry.path("unsupported").has(PLATFORM)).toList();
  }

  private void put(ObjectNode paths, String route, String method, ObjectNode operation) {
    String path = contract.basePath() + route;
    ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
    item.set(method, operation);
  }

  private static ObjectNode testOperation() {
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", TEST_OPERATION);
    operation.put("summary", "Test connection");
    operation.put("description", "Tells whether the API key of the connection is accepted.");
    operation.put("x-ms-visibility", "internal");
    operation.set("parameters", JSON.arrayNode());
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200").put("description", "The key is accepted.");
    ObjectNode schema = success.putObject("schema").put("type", "object");
    schema
        .putObject("properties")
        .putObject("name")
        .put("type", "string")
        .put("description", "Name of the API key.")
        .put("x-ms-summary", "Name");
    responses.putObject("default").put("description", "What went wrong.");
    return operation;
  }
}
