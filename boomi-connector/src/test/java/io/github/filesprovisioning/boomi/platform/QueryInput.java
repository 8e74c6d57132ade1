package io.github.filesprovisioning.boomi.platform;

import com.boomi.connector.api.GroupingExpression;
import com.boomi.connector.api.GroupingOperator;
import com.boomi.connector.api.QueryFilter;
import com.boomi.connector.api.SimpleExpression;
import com.boomi.connector.api.Sort;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The input of a list action as somebody would enter it into a query operation. */
final class QueryInput {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "filter", "EQUALS",
          "filter_prefix", "STARTS_WITH",
          "filter_gt", "GREATER_THAN",
          "filter_gteq", "GREATER_THAN_OR_EQUALS",
          "filter_lt", "LESS_THAN",
          "filter_lteq", "LESS_THAN_OR_EQUALS");

  private final Map<String, String> fields = new HashMap<>();
  private final QueryFilter filter = new QueryFilter();
  private final GroupingExpression all = new GroupingExpression();

  QueryInput(ObjectNode input) {
    all.setOperator(GroupingOperator.AND);
    filter.setExpression(all);
    input
        .properties()
        .forEach(
            part -> {
              String name = part.getKey();
              if (name.equals("per_page")) {
                fields.put("pageSize", part.getValue().asText());
              } else if (name.equals("sort_by")) {
                part.getValue()
                    .properties()
                    .forEach(sort -> sort(sort.getKey(), sort.getValue().asText()));
              } else if (OPERATORS.containsKey(name)) {
                part.getValue()
                    .properties()
                    .forEach(
                        field ->
                            condition(
                                field.getKey(), OPERATORS.get(name), field.getValue().asText()));
              } else {
                condition(name, "EQUALS", part.getValue().asText());
              }
            });
  }

  private void condition(String property, String operator, String argument) {
    SimpleExpression condition = new SimpleExpression();
    condition.setProperty(property);
    condition.setOperator(operator);
    condition.getArguments().add(argument);
    all.getNestedExpressions().add(condition);
  }

  private void sort(String property, String order) {
    Sort sort = new Sort();
    sort.setProperty(property);
    sort.setSortOrder(order);
    filter.getSort().add(sort);
  }

  Map<String, String> fields() {
    return fields;
  }

  QueryFilter filter() {
    return filter;
  }
}
