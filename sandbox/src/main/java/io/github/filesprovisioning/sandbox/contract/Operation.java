package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the OpenAPI document.
 *
 * @param tag resource the operation belongs to
 * @param path template below the base path: {@code /users/{id}}
 * @param open needs no credentials
 * @param status status of success
 * @param list answers a page of records
 * @param inputs path, plain query and body parameters in declaration order
 * @param required names of inputs that must be there
 * @param pathInputs names of the inputs in the path
 * @param selections deep object parameters by name: {@code sort_by}, {@code filter}, …
 * @param combinations allowed sets of several keys, by selection parameter
 */
public record Operation(
    String id,
    String tag,
    String method,
    String path,
    boolean open,
    int status,
    boolean list,
    Map<String, Field> inputs,
    Set<String> required,
    Set<String> pathInputs,
    Map<String, RecordSchema> selections,
    Map<String, List<Set<String>>> combinations) {

  static Operation of(JsonNode json, Definitions definitions) {
    Map<String, Field> inputs = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    Set<String> pathInputs = new LinkedHashSet<>();
    Map<String, RecordSchema> selections = new LinkedHashMap<>();
    for (JsonNode parameter : json.path("parameters")) {
      String name = parameter.path("name").asText();
      String in = parameter.path("in").asText();
      JsonNode schema = definitions.resolve(parameter.path("schema"));
      if ("header".equals(in)) {
        continue;
      }
      if ("object".equals(schema.path("type").asText())) {
        selections.put(name, RecordSchema.of(name, schema, definitions));
        continue;
      }
      inputs.put(name, Field.of(name, schema));
      if (parameter.path("required").asBoolean()) {
        required.add(name);
      }
      if ("path".equals(in)) {
        pathInputs.add(name);
      }
    }
    if (json.has("body")) {
      String name = Definitions.name(json.at("/body/$ref").asText());
      RecordSchema body = definitions.record(name);
      inputs.putAll(body.fields());
      required.addAll(body.required());
    }
    return new Operation(
        json.path("id").asText(),
        json.path("tag").asText(),
        json.path("method").asText(),
        json.path("path").asText(),
        json.path("open").asBoolean(),
        json.path("status").asInt(),
        "array".equals(json.at("/answer/type").asText()),
        inputs,
        required,
        pathInputs,
        selections,
        combinations(json.path("filterCombinations")));
  }

  private static Map<String, List<Set<String>>> combinations(JsonNode json) {
    Map<String, List<Set<String>>> combinations = new LinkedHashMap<>();
    json.properties()
        .forEach(
            selection -> {
              List<Set<String>> sets = new ArrayList<>();
              selection
                  .getValue()
                  .forEach(
                      set -> {
                        Set<String> fields = new HashSet<>();
                        set.forEach(field -> fields.add(field.asText()));
                        sets.add(fields);
                      });
              combinations.put(selection.getKey(), sets);
            });
    return combinations;
  }

  /** Whether the operation can change anything. */
  public boolean writes() {
    return !"GET".equals(method);
  }
}
