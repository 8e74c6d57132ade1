package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sample of every action's input and output and of every trigger's event, for platforms that show
 * one before anything has run.
 */
final class SampleCompiler {
  private final SampleValues values;
  private final ObjectNode catalog;

  private SampleCompiler(Contract contract) {
    this.catalog = CatalogCompiler.compile(contract);
    this.values =
        new SampleValues(
            contract.openapi().source().at("/components/examples"),
            contract.catalog().path("samples"),
            catalog.path("$defs"));
  }

  /** Compiles samples of a catalogue that has passed the checks. */
  static ObjectNode compile(Contract contract) {
    return new SampleCompiler(contract).compile();
  }

  /**
   * A value for every field that people fill in, by the id of the action or trigger, for platforms
   * that show one beside the field. Secrets have none.
   */
  static ObjectNode inputs(Contract contract) {
    return new SampleCompiler(contract).inputs();
  }

  private ObjectNode inputs() {
    ObjectNode inputs = catalog.objectNode();
    for (String kind : List.of("actions", "triggers")) {
      for (JsonNode entry : catalog.path(kind)) {
        SampleValues about = values.about(record(entry));
        ObjectNode fields = inputs.putObject(entry.path("id").asText());
        for (var field : entry.at("/input/properties").properties()) {
          if (!field.getValue().path("x-sensitive").asBoolean()) {
            // One by one, because some exclude each other.
            fields.setAll(about.of(entry.path("input"), List.of(field.getKey())));
          }
        }
      }
    }
    return inputs;
  }

  private ObjectNode compile() {
    ObjectNode samples = catalog.objectNode();
    ObjectNode actions = samples.putObject("actions");
    for (JsonNode action : catalog.path("actions")) {
      ObjectNode sample = actions.putObject(action.path("id").asText());
      SampleValues about = values.about(record(action));
      sample.set("input", input(action, about));
      sample.set("output", about.of(action.path("output")));
    }
    ObjectNode triggers = samples.putObject("triggers");
    for (JsonNode trigger : catalog.path("triggers")) {
      triggers.set(
          trigger.path("id").asText(), values.about(record(trigger)).of(trigger.path("output")));
    }
    return samples;
  }

  /** The basic fields and the required ones of a first call, without secrets. */
  private static ObjectNode input(JsonNode action, SampleValues values) {
    JsonNode schema = action.path("input");
    Set<String> names = new LinkedHashSet<>();
    action.path("basic").forEach(name -> names.add(name.asText()));
    schema.path("required").forEach(name -> names.add(name.asText()));
    names.remove("cursor");
    names.removeIf(name -> schema.at("/properties/" + name + "/x-sensitive").asBoolean());
    return values.of(schema, names);
  }

  /** The schema of the record that an entry is about, by the name of its resource. */
  private static String record(JsonNode entry) {
    StringBuilder name = new StringBuilder();
    for (String word : entry.path("resource").asText().split("_")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
