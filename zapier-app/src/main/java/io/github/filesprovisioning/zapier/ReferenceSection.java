package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of the documentation page that lists every trigger and action. */
final class ReferenceSection {
  private static final String BEGIN = "<!-- generated: mvn -Prefresh -DskipTests verify -->\n";
  private static final String END = "<!-- end of what is generated -->";

  private final Contract contract;

  ReferenceSection(Contract contract) {
    this.contract = contract;
  }

  /**
   * The page with this section in it.
   *
   * @param page as it is, with the marks between which the section stands
   */
  String in(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("the page has no marks for what is generated");
    }
    return page.substring(0, begin + BEGIN.length()) + text() + page.substring(end);
  }

  private String text() {
    Actions actions = new Actions(contract);
    return "\n### Triggers\n\n| trigger | | fields |\n|---|---|---|\n"
        + rows(new Triggers(contract).write(), "triggers")
        + "\n### Actions\n\n| action | | main fields |\n|---|---|---|\n"
        + rows(actions.creates(), "actions")
        + "\n### Searches\n\n| search | | main fields |\n|---|---|---|\n"
        + rows(actions.searches(), "actions")
        + "\n### Find or create\n\n| search | | when there is none |\n|---|---|---|\n"
        + pairs(actions.searches(), actions.creates())
        + notOffered()
        + "\n";
  }

  private String rows(ObjectNode steps, String kind) {
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, JsonNode> step : steps.properties()) {
      JsonNode display = step.getValue().path("display");
      rows.append("| ").append(display.path("label").asText());
      rows.append(" | ").append(description(kind, step.getKey(), display));
      rows.append(" | ").append(String.join(", ", mainFields(step.getValue()))).append(" |\n");
    }
    return rows.toString();
  }

  private static String pairs(ObjectNode searches, ObjectNode creates) {
    StringBuilder rows = new StringBuilder();
    for (JsonNode pair : SearchOrCreates.of(searches, creates)) {
      JsonNode display = pair.path("display");
      JsonNode create = creates.path(pair.path("create").asText());
      rows.append("| ").append(display.path("label").asText());
      rows.append(" | ").append(display.path("description").asText());
      rows.append(" | *").append(create.at("/display/label").asText()).append("* |\n");
    }
    return rows.toString();
  }

  private String description(String kind, String key, JsonNode display) {
    if (kind.equals("actions")) {
      return display.path("description").asText();
    }
    for (JsonNode entry : contract.catalog().path(kind)) {
      if (Contract.key(entry).equals(key)) {
        return entry.path("description").asText();
      }
    }
    throw new IllegalStateException(key + " is not in the catalogue");
  }

  private static List<String> mainFields(JsonNode step) {
    List<String> labels = new ArrayList<>();
    for (JsonNode field : step.path("operation").path("inputFields")) {
      boolean isFilter = field.path("key").asText().startsWith("filter__");
      if (!field.has("group") && !isFilter) {
        String label = field.path("label").asText();
        labels.add(field.path("required").asBoolean() ? "**" + label + "**" : label);
      }
    }
    return labels;
  }

  private String notOffered() {
    List<String> reasons = new ArrayList<>();
    for (String kind : List.of("actions", "triggers")) {
      for (JsonNode entry : contract.catalog().path(kind)) {
        if (!Contract.isOffered(entry)) {
          reasons.add(
              entry.path("id").asText() + ": " + entry.path("unsupported").path("zapier").asText());
        }
      }
    }
    return reasons.isEmpty()
        ? "\nRequired fields are bold. Everything in the catalogue is offered.\n"
        : "\nRequired fields are bold. Not offered: " + String.join("; ", reasons) + "\n";
  }
}
