package io.github.filesprovisioning.boomi.query;

import com.boomi.connector.api.Expression;
import com.boomi.connector.api.GroupingExpression;
import com.boomi.connector.api.GroupingOperator;
import com.boomi.connector.api.SimpleExpression;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A filter taken apart: conditions that must all hold, which Files.com may know how to apply, and
 * alternatives, which it does not know.
 */
final class FilterTree {
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Predicate<JsonNode>> alternatives = new ArrayList<>();

  /** A filter; null means everything. */
  FilterTree(Expression expression) {
    collect(expression);
  }

  private void collect(Expression expression) {
    if (expression == null) {
      return;
    }
    if (expression instanceof SimpleExpression) {
      conditions.add(new Condition((SimpleExpression) expression));
      return;
    }
    GroupingExpression group = group(expression);
    List<Expression> parts = group.getNestedExpressions();
    if (group.getOperator() == GroupingOperator.OR && parts.size() > 1) {
      alternatives.add(predicate(group));
    } else {
      parts.forEach(this::collect);
    }
  }

  private static Predicate<JsonNode> predicate(Expression expression) {
    if (expression instanceof SimpleExpression) {
      return new Condition((SimpleExpression) expression)::holds;
    }
    GroupingExpression group = group(expression);
    boolean or = group.getOperator() == GroupingOperator.OR;
    List<Predicate<JsonNode>> parts = new ArrayList<>();
    group.getNestedExpressions().forEach(part -> parts.add(predicate(part)));
    if (parts.isEmpty()) {
      return record -> true;
    }
    return record ->
        or
            ? parts.stream().anyMatch(part -> part.test(record))
            : parts.stream().allMatch(part -> part.test(record));
  }

  private static GroupingExpression group(Expression expression) {
    if (expression instanceof GroupingExpression) {
      return (GroupingExpression) expression;
    }
    throw new InvalidInputException("filter", "has a part of an unknown kind");
  }

  /** The conditions that must all hold. */
  List<Condition> conditions() {
    return conditions;
  }

  /** Groups joined by OR, each of which must hold too. */
  List<Predicate<JsonNode>> alternatives() {
    return alternatives;
  }
}
