package io.github.filesprovisioning.boomi.query;

import com.boomi.connector.api.QueryFilter;
import com.boomi.connector.api.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Decides who applies which part of a filter. What Files.com can do is sent to it; the rest is
 * refused, or applied to the records as they come when the operation allows that.
 */
public final class QueryPlanner {
  private final ListParameters parameters;
  private final ServerFilters filters;
  private final JsonNode record;
  private final boolean localFilters;

  /**
   * A planner for one list.
   *
   * @param action the list action
   * @param profile the profile of a record
   * @param localFilters whether the connector may apply what Files.com cannot
   */
  public QueryPlanner(ActionDefinition action, JsonNode profile, boolean localFilters) {
    this.parameters = new ListParameters(action.input().toJson());
    this.filters = new ServerFilters(parameters, action.filterCombinations());
    this.record = profile.path("properties");
    this.localFilters = localFilters;
  }

  /**
   * The plan for a filter.
   *
   * @param filter null for everything
   * @throws InvalidInputException naming the field when Files.com cannot do it and the connector
   *     may not
   */
  public QueryPlan plan(QueryFilter filter) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    List<Predicate<JsonNode>> rest = new ArrayList<>();
    if (filter != null) {
      FilterTree tree = new FilterTree(filter.getExpression());
      for (Condition condition : filters.apply(tree.conditions(), input)) {
        rest.add(local(condition));
      }
      if (!tree.alternatives().isEmpty() && !localFilters) {
        throw new InvalidInputException("filter", "cannot join conditions with OR." + advice());
      }
      rest.addAll(tree.alternatives());
      sort(filter.getSort(), input);
    }
    return new QueryPlan(input, rest);
  }

  private Predicate<JsonNode> local(Condition condition) {
    String property = condition.property();
    if (!record.at("/" + property.replace("/", "/properties/")).isObject()) {
      throw new InvalidInputException(
          property.isEmpty() ? "filter" : property,
          parameters.isArgument(property)
              ? "can only be given once, and only with the operator EQUALS"
              : "is no field of the record and no filter of this list");
    }
    if (!localFilters) {
      throw new InvalidInputException(
          property,
          "cannot be filtered with "
              + condition.comparison()
              + " here, or not together with the other fields."
              + advice());
    }
    return condition::holds;
  }

  private static String advice() {
    return " Ask for less, or switch on Filter In The Connector, which reads more records than it"
        + " gives";
  }

  private void sort(List<Sort> sorts, ObjectNode input) {
    if (sorts.size() > 1) {
      throw new InvalidInputException("sort", "can be by one field only");
    }
    for (Sort sort : sorts) {
      String property = Condition.property(sort.getProperty());
      if (!parameters.sortable().contains(property)) {
        throw new InvalidInputException(
            property, "cannot be sorted by; the list can be sorted by " + parameters.sortable());
      }
      String order = sort.getSortOrder() == null ? "asc" : sort.getSortOrder();
      input.putObject("sort_by").put(property, order.toLowerCase(Locale.ROOT));
    }
  }
}
