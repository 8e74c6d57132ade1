package io.github.filesprovisioning.boomi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What Files.com itself can filter and sort in a list. */
final class QueryOptions {
  private static final Map<String, String> OPERATORS = new LinkedHashMap<>();

  static {
    OPERATORS.put("filter", "Equal To");
    OPERATORS.put("filter_prefix", "Starts With");
    OPERATORS.put("filter_gt", "Greater Than");
    OPERATORS.put("filter_gteq", "Greater Than Or Equal To");
    OPERATORS.put("filter_lt", "Less Than");
    OPERATORS.put("filter_lteq", "Less Than Or Equal To");
  }

  private final ActionDefinition action;
  private final JsonNode input;

  QueryOptions(ActionDefinition action) {
    this.action = action;
    this.input = action.input().toJson();
  }

  String text() {
    StringBuilder table = new StringBuilder();
    OPERATORS.forEach((parameter, label) -> row(table, label, fields(parameter)));
    row(table, "Equal To, as a parameter", arguments());
    combinations().forEach((label, fields) -> row(table, label + ", together", fields));
    row(table, "a sort by", fields("sort_by"));
    return table.isEmpty()
        ? "Files.com filters and sorts nothing here.\n"
        : "| Files.com applies | to |\n|---|---|\n" + table;
  }

  private static void row(StringBuilder table, String label, String fields) {
    if (!fields.isEmpty()) {
      table.append("| ").append(label).append(" | ").append(fields).append(" |\n");
    }
  }

  private String fields(String parameter) {
    return names(input.path("properties").path(parameter).path("properties"));
  }

  private static String names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(name -> names.add("`" + name + "`"));
    return String.join(", ", names);
  }

  private String arguments() {
    List<String> names = new ArrayList<>();
    for (var property : input.path("properties").properties()) {
      String name = property.getKey();
      if (!name.startsWith("filter") && !Set.of("cursor", "per_page", "sort_by").contains(name)) {
        boolean required = input.path("required").toString().contains("\"" + name + "\"");
        names.add("`" + name + "`" + (required ? " (required)" : ""));
      }
    }
    return String.join(", ", names);
  }

  private Map<String, String> combinations() {
    Map<String, String> rows = new LinkedHashMap<>();
    action
        .filterCombinations()
        .forEach(
            (parameter, sets) ->
                rows.put(
                    OPERATORS.getOrDefault(parameter, parameter),
                    sets.stream()
                        .map(
                            fields ->
                                fields.stream()
                                    .map(field -> "`" + field + "`")
                                    .collect(Collectors.joining(" + ")))
                        .collect(Collectors.joining("; "))));
    return rows;
  }
}
