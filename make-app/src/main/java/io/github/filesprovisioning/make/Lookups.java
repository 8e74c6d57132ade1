package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;

/** Lists of choices, as remote procedures. */
final class Lookups {
  /** Three pages, the most that Make advises for lists of choices. */
  private static final int PAGE = 100;

  private static final int MOST = 300;

  private Lookups() {}

  /** The name of the remote procedure, for example {@code listUsers}. */
  static String name(String lookup) {
    return ModuleName.of("list_" + lookup);
  }

  /** The requests that fill the list. */
  static ObjectNode communication(JsonNode lookup) {
    JsonNode operation = lookup.path("operation");
    String path = operation.path("path").asText();
    for (JsonNode field : operation.path("pathFields")) {
      path =
          path.replace(
              "{" + field.asText() + "}", lookup.path("parameters").path(field.asText()).asText());
    }
    Step step = Step.get(path).query("per_page", String.valueOf(PAGE));
    lookup
        .path("parameters")
        .properties()
        .forEach(
            parameter -> {
              if (!Parameters.names(operation.path("pathFields")).contains(parameter.getKey())) {
                step.query(parameter.getKey(), parameter.getValue().asText());
              }
            });
    step.output("label", label(lookup))
        .output("value", Iml.of("item").get(lookup.path("value").asText()));
    step.response().put("iterate", "{{body}}").put("limit", MOST);
    Paging.follow(step);
    return step.json();
  }

  private static Iml label(JsonNode lookup) {
    Iml value = Iml.of("item").get(lookup.path("value").asText());
    Iml named = Iml.of("item").get(lookup.path("label").asText());
    Iml name =
        lookup.path("label").equals(lookup.path("value"))
            ? value
            : Iml.call("ifempty", named, value);
    Iml label = Iml.call("toString", name);
    if (!lookup.has("note")) {
      return label;
    }
    Iml note = Iml.of("item").get(lookup.path("note").asText());
    Iml shown = Iml.text(" (").plus(note).plus(Iml.text(")"));
    return label.plus(
        Iml.when(Iml.call("ifempty", note, Iml.text("")).isNot(Iml.text("")), shown, Iml.text("")));
  }
}
