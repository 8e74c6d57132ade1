package io.github.filesprovisioning.powerautomate.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What flows and connections that people have built rely on: operations, inputs and answers of a
 * definition and the parameters of a connection, one line each. Kept as text, so that a release
 * shows in version control what it changes. A flow names a field of a body by {@code body/}, so a
 * field that moves between body and query is another one.
 *
 * <pre>
 * GetUser = get /users/{id}
 * GetUser &lt; id = integer, required
 * GetUser &gt; $ = User
 * User &gt; username = string
 * connection &lt; api_key = securestring, required
 * </pre>
 */
public final class Signature {
  private final SortedMap<String, String> promises = new TreeMap<>();

  private Signature() {}

  /**
   * The signature of a connector.
   *
   * @param swagger its definition
   * @param properties its {@code apiProperties.json}
   */
  public static Signature of(JsonNode swagger, JsonNode properties) {
    Signature signature = new Signature();
    for (var path : swagger.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        signature.operation(path.getKey(), method.getKey(), method.getValue());
      }
    }
    for (var definition : swagger.path("definitions").properties()) {
      signature.fields(definition.getKey() + " >", "", definition.getValue(), false);
    }
    for (var parameter : properties.at("/properties/connectionParameters").properties()) {
      JsonNode required = parameter.getValue().at("/uiDefinition/constraints/required");
      signature.promise(
          "connection < " + parameter.getKey(),
          parameter.getValue(),
          required.asText().equals("true"));
    }
    return signature;
  }

  /** Reads what {@link #lines()} wrote. */
  public static Signature parse(List<String> lines) {
    Signature signature = new Signature();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      signature.promises.put(line.substring(0, equals), line.substring(equals + 3));
    }
    return signature;
  }

  /** One line per promise, sorted. */
  public List<String> lines() {
    return promises.entrySet().stream().map(p -> p.getKey() + " = " + p.getValue()).toList();
  }

  SortedMap<String, String> promises() {
    return promises;
  }

  private void operation(String path, String method, JsonNode operation) {
    String id = operation.path("operationId").asText();
    String trigger = operation.path("x-ms-trigger").asText();
    promises.put(id, method + " " + path + (trigger.isEmpty() ? "" : " " + trigger));
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("body")) {
        fields(id + " <", "body/", parameter.path("schema"), true);
      } else {
        promise(
            id + " < " + parameter.path("name").asText(),
            parameter,
            parameter.path("required").asBoolean());
      }
    }
    for (String status : List.of("200", "201")) {
      JsonNode schema = operation.path("responses").path(status).path("schema");
      if (!schema.isMissingNode()) {
        promise(id + " > $", schema, false);
        fields(id + " >", "", schema, false);
      }
    }
  }

  private void fields(String owner, String prefix, JsonNode schema, boolean input) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (var field : schema.path("properties").properties()) {
      String name = prefix + field.getKey();
      promise(owner + " " + name, field.getValue(), input && required.contains(field.getKey()));
      fields(owner, name + ".", field.getValue(), input);
    }
    if (schema.has("items")) {
      promise(owner + " " + prefix + "[]", schema.path("items"), false);
      fields(owner, prefix + "[].", schema.path("items"), input);
    }
  }

  private void promise(String name, JsonNode schema, boolean required) {
    String type =
        schema.has("$ref")
            ? schema.path("$ref").asText().replaceAll(".*/", "")
            : schema.path("type").asText("any");
    Set<String> values = new TreeSet<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    String choice =
        values.isEmpty() ? "" : values.stream().collect(Collectors.joining("|", " ", ""));
    promises.put(name, type + choice + (required ? ", required" : ""));
  }
}
