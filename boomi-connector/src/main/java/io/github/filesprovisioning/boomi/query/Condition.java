package io.github.filesprovisioning.boomi.query;

import com.boomi.connector.api.SimpleExpression;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.DateTimeException;

/** One condition of a filter: a property, an operator and a value. Immutable. */
final class Condition {
  private final String property;
  private final Comparison comparison;
  private final String argument;

  Condition(SimpleExpression expression) {
    this.property = property(expression.getProperty());
    this.comparison = Comparison.of(expression.getOperator());
    if (expression.getArguments().size() != 1 || isBlank(expression.getArguments().get(0))) {
      throw new InvalidInputException(property, "must have one value to be compared with");
    }
    try {
      this.argument = FieldValue.normal(expression.getArguments().get(0));
    } catch (DateTimeException e) {
      throw new InvalidInputException(property, "must be compared with a date that exists");
    }
  }

  /** A path without the slash that may stand at its beginning. */
  static String property(String path) {
    return path == null ? "" : path.replaceFirst("^/", "");
  }

  private static boolean isBlank(String argument) {
    return argument == null || argument.isBlank();
  }

  String property() {
    return property;
  }

  Comparison comparison() {
    return comparison;
  }

  String argument() {
    return argument;
  }

  /** Whether it holds for a record. What a record does not have fulfils no condition. */
  boolean holds(JsonNode record) {
    JsonNode value = record.at("/" + property);
    return !value.isMissingNode() && !value.isNull() && comparison.holds(value, argument);
  }

  @Override
  public String toString() {
    return property + " " + comparison;
  }
}
