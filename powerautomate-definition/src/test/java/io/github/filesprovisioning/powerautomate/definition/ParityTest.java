package io.github.filesprovisioning.powerautomate.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the committed definitions expose is the catalogue, entry by entry and field by field. What a
 * platform does not offer says why.
 */
class ParityTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private final Contract contract = Contract.load();
  private final OperationIds ids = new OperationIds(contract);

  @Test
  void powerAutomateOffersEveryActionAndTriggerAndNothingElse() throws IOException {
    Set<String> wanted = new TreeSet<>(Set.of(ConnectorDefinition.TEST_OPERATION));
    contract.actions().stream()
        .filter(offered("powerautomate"))
        .map(ids::ofAction)
        .forEach(wanted::add);
    contract.triggers().stream()
        .filter(offered("powerautomate"))
        .map(ids::ofTrigger)
        .forEach(wanted::add);
    contract.lookups().forEach(l -> wanted.add(ids.ofChoices(l.path("id").asText())));
    assertEquals(wanted, operations("connector").keySet());
  }

  @Test
  void everyIdThatAPersonGivesCanBeChosen() throws IOException {
    JsonNode definition = json("connector/apiDefinition.swagger.json");
    Set<String> typed = new TreeSet<>();
    for (JsonNode operation : operations("connector").values()) {
      String id = operation.path("operationId").asText();
      for (JsonNode parameter : operation.path("parameters")) {
        if (parameter.path("in").asText().equals("body")) {
          typed.addAll(typedIds(definition, id, parameter.path("schema")));
        } else if (isTypedId(parameter.path("name").asText(), parameter)) {
          typed.add(id + "." + parameter.path("name").asText());
        }
      }
    }
    // A receipt is handed on whole, as the departure left it.
    typed.removeIf(field -> field.startsWith("ReinstateUser.receipt."));
    assertEquals(Set.of(), typed);
  }

  private static Set<String> typedIds(JsonNode definition, String place, JsonNode given) {
    JsonNode schema =
        given.has("$ref") ? definition.at(given.path("$ref").asText().substring(1)) : given;
    Set<String> typed = new TreeSet<>();
    if (schema.has("items")) {
      typed.addAll(typedIds(definition, place + "[]", schema.path("items")));
    }
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String fieldPlace = place + "." + field.getKey();
      if (isTypedId(field.getKey(), field.getValue())) {
        typed.add(fieldPlace);
      }
      typed.addAll(typedIds(definition, fieldPlace, field.getValue()));
    }
    return typed;
  }

  private static boolean isTypedId(String name, JsonNode field) {
    return name.matches("id|.*_ids?")
        && field.findValue("x-ms-dynamic-values") == null
        && !field.has("$ref");
  }

  @Test
  void powerAutomateOffersEveryFieldOfEveryEntry() throws IOException {
    Map<String, JsonNode> operations = operations("connector");
    for (JsonNode action : contract.actions().stream().filter(offered("powerautomate")).toList()) {
      assertEquals(
          inputs(action), fields(operations.get(ids.ofAction(action))), action.path("id").asText());
    }
    for (JsonNode trigger :
        contract.triggers().stream().filter(offered("powerautomate")).toList()) {
      Set<String> fields = fields(operations.get(ids.ofTrigger(trigger)));
      assertTrue(fields.remove("triggerstate"), "the state of the trigger has no place");
      assertEquals(inputs(trigger), fields, trigger.path("id").asText());
    }
  }

  @Test
  void powerAutomateGivesEveryFieldOfAnEntry() throws IOException {
    JsonNode swagger = json("connector/apiDefinition.swagger.json");
    for (JsonNode action : contract.actions().stream().filter(offered("powerautomate")).toList()) {
      Set<String> wanted = names(resolved(action.path("output")));
      if (wanted.remove("items")) {
        wanted.addAll(Set.of("value", "nextLink"));
      }
      JsonNode responses = operations("connector").get(ids.ofAction(action)).path("responses");
      JsonNode schema = responses.path(responses.has("200") ? "200" : "201").path("schema");
      JsonNode answer = swagger.at(schema.path("$ref").asText("#").substring(1));
      assertEquals(wanted, names(schema.has("$ref") ? answer : schema), action.path("id").asText());
    }
  }

  @Test
  void everyFieldThatRefersToARecordHasChoices() throws IOException {
    Map<String, JsonNode> operations = operations("connector");
    int references = 0;
    for (JsonNode action : contract.actions().stream().filter(offered("powerautomate")).toList()) {
      JsonNode parameters = operations.get(ids.ofAction(action)).path("parameters");
      int wanted = references(action.path("input"));
      assertEquals(
          wanted, parameters.findValues("x-ms-dynamic-values").size(), action.path("id").asText());
      references += wanted;
    }
    for (JsonNode trigger :
        contract.triggers().stream().filter(offered("powerautomate")).toList()) {
      JsonNode parameters = operations.get(ids.ofTrigger(trigger)).path("parameters");
      assertEquals(
          references(trigger.path("input")),
          parameters.findValues("x-ms-dynamic-values").size(),
          trigger.path("id").asText());
    }
    assertTrue(references > 20, "only " + references + " fields refer to records");
  }

  @Test
  void everyOperationThatAMakerSeesHasARevision() throws IOException {
    operations("connector")
        .forEach(
            (id, operation) -> {
              boolean internal = operation.path("x-ms-visibility").asText().equals("internal");
              JsonNode annotation = operation.path("x-ms-api-annotation");
              assertEquals(internal ? "" : id, annotation.path("family").asText(), id);
              assertEquals(internal ? 0 : 1, annotation.path("revision").asInt(), id);
            });
  }

  /** Fields with choices in an input, those of its parts included. */
  private int references(JsonNode schema) {
    JsonNode real = resolved(schema);
    int count = real.has("x-reference") ? 1 : 0;
    for (JsonNode property : real.path("properties")) {
      count += references(property);
    }
    return real.has("items") ? count + references(real.path("items")) : count;
  }

  @Test
  void logicAppsOffersEveryActionThatIsOneRequest() throws IOException {
    Set<String> operations = operations("logicapps").keySet();
    for (JsonNode action : contract.actions()) {
      String call = action.path("operation").path("id").asText("none");
      String id = call.substring(0, 1).toUpperCase(Locale.ROOT) + call.substring(1);
      assertEquals(
          offered("logicapps").test(action), operations.contains(id), action.path("id").asText());
    }
  }

  @Test
  void logicAppsHasAWorkflowForEveryTriggerThatItOffers() throws IOException {
    Set<String> offered =
        contract.triggers().stream()
            .filter(offered("logicapps"))
            .map(t -> t.path("id").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    String platform = Files.readString(MODULE.resolve("workflow-engine/platform.js"));
    Set<String> watched =
        Pattern.compile("'([a-z_.]+)': \\{ workflow:")
            .matcher(platform)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(offered, watched);
  }

  @Test
  void whatIsNotOfferedSaysWhy() {
    Stream.concat(contract.actions().stream(), contract.triggers().stream())
        .flatMap(
            entry ->
                Stream.of("powerautomate", "logicapps")
                    .map(key -> entry.path("unsupported").path(key))
                    .filter(reason -> !reason.isMissingNode()))
        .forEach(
            reason ->
                assertTrue(
                    reason.asText().matches(".*(Power Automate|Logic Apps|workflow).*"),
                    () -> "not about the platform: " + reason));
  }

  private static Predicate<JsonNode> offered(String platform) {
    return entry -> !entry.path("unsupported").has(platform);
  }

  private static Set<String> inputs(JsonNode entry) {
    Set<String> names = new TreeSet<>();
    for (var field : entry.path("input").path("properties").properties()) {
      boolean split =
          field.getValue().path("type").asText().equals("object") && entry.has("operation");
      if (split) {
        field
            .getValue()
            .path("properties")
            .fieldNames()
            .forEachRemaining(inner -> names.add(field.getKey() + "[" + inner + "]"));
      } else {
        names.add(field.getKey());
      }
    }
    return names;
  }

  private static Set<String> fields(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("body")) {
        names.addAll(names(parameter.path("schema")));
      } else {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  private JsonNode resolved(JsonNode schema) {
    String pointer = schema.path("$ref").asText();
    return pointer.isEmpty()
        ? schema
        : contract.shared(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, JsonNode> operations(String folder) throws IOException {
    Map<String, JsonNode> operations = new TreeMap<>();
    json(folder + "/apiDefinition.swagger.json")
        .path("paths")
        .forEach(item -> item.forEach(o -> operations.put(o.path("operationId").asText(), o)));
    return operations;
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(MODULE.resolve(path).toFile());
  }
}
