package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one request of an action that is an operation of the API. */
final class OperationSteps {
  private final Catalogue catalogue;

  OperationSteps(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The request with its path, query and body. */
  Step request(JsonNode action) {
    JsonNode operation = action.path("operation");
    Map<String, JsonNode> fields = fields(action);
    Step step = Step.request(operation.path("method").asText(), path(operation));
    query(step, operation, fields, Set.of());
    if (operation.path("body").asBoolean()) {
      step.body(body(operation, fields));
    } else if (!operation.path("method").asText().equals("GET")
        && !operation.path("method").asText().equals("DELETE")) {
      step.body(step.json().objectNode());
    }
    if (!action.path("repeatable").asBoolean()
        && !action.path("readOnly").asBoolean()
        && !operation.has("uniqueKey")) {
      step.error(Errors.answered(false));
    }
    return step;
  }

  Map<String, JsonNode> fields(JsonNode action) {
    return catalogue.resolve(action.path("input")).path("properties").properties().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
  }

  static String path(JsonNode operation) {
    String path = operation.path("path").asText();
    for (JsonNode field : operation.path("pathFields")) {
      path = path.replace("{" + field.asText() + "}", Iml.parameter(field.asText()).braces());
    }
    return path;
  }

  /** Adds the query parameters; nested filters become one parameter each. */
  void query(Step step, JsonNode operation, Map<String, JsonNode> fields, Set<String> left) {
    for (JsonNode field : operation.path("queryFields")) {
      JsonNode schema = fields.get(field.asText());
      if (schema == null || left.contains(field.asText())) {
        continue;
      }
      Iml parameter = Iml.parameter(field.asText());
      if (schema.path("properties").isEmpty()) {
        step.query(field.asText(), value(parameter, schema));
      } else {
        schema
            .path("properties")
            .properties()
            .forEach(
                part ->
                    step.query(
                        field.asText() + "[" + part.getKey() + "]",
                        value(parameter.get(part.getKey()), part.getValue())));
      }
    }
  }

  private static Iml value(Iml value, JsonNode schema) {
    return FieldType.of(schema).equals("date") ? moment(value) : value;
  }

  private static Iml moment(Iml value) {
    return Iml.call("formatDate", value, Iml.text("YYYY-MM-DD[T]HH:mm:ss[Z]"), Iml.text("UTC"));
  }

  /** Everything that is not in the path or the query; moments are written out. */
  private static ObjectNode body(JsonNode operation, Map<String, JsonNode> fields) {
    Set<String> elsewhere = new TreeSet<>(Parameters.names(operation.path("pathFields")));
    elsewhere.addAll(Parameters.names(operation.path("queryFields")));
    ObjectNode body = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    Set<String> omitted = new TreeSet<>(elsewhere);
    fields.forEach(
        (name, schema) -> {
          if (FieldType.of(schema).equals("date") && !elsewhere.contains(name)) {
            omitted.add(name);
            Iml value = Iml.parameter(name);
            body.put(name, Iml.when(Iml.hasValue(value), moment(value), value).braces());
          }
        });
    ObjectNode whole = body.objectNode();
    whole.put("{{...}}", rest(omitted).braces());
    whole.setAll(body);
    return whole;
  }

  private static Iml rest(Set<String> omitted) {
    if (omitted.isEmpty()) {
      return Iml.of("parameters");
    }
    Iml[] arguments = new Iml[omitted.size() + 1];
    arguments[0] = Iml.of("parameters");
    int at = 1;
    for (String name : omitted) {
      arguments[at++] = Iml.text(name);
    }
    return Iml.call("omit", arguments);
  }
}
