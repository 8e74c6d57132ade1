package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** A whole number within bounds, also as text. */
final class WholeNumberRule implements ValueRule {
  private final long least;
  private final long most;

  WholeNumberRule(long least, long most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    long number = number(path, value);
    if (number < least || number > most) {
      throw new InvalidInputException(path, bounds());
    }
    return LongNode.valueOf(number);
  }

  private String bounds() {
    if (most == Long.MAX_VALUE) {
      return "must be at least " + least;
    }
    return least == Long.MIN_VALUE
        ? "must be at most " + most
        : "must be from " + least + " to " + most;
  }

  private static long number(String path, JsonNode value) {
    try {
      if (value.isIntegralNumber() && value.canConvertToLong()) {
        return value.longValue();
      }
      if (value.isFloatingPointNumber()) {
        return value.decimalValue().longValueExact();
      }
      if (value.isTextual()) {
        return Long.parseLong(value.textValue().strip());
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below; the message of the exception would quote the value.
      throw notWhole(path);
    }
    throw notWhole(path);
  }

  private static InvalidInputException notWhole(String path) {
    return new InvalidInputException(path, "must be a whole number of at most 64 bits");
  }
}
