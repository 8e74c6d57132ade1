package io.github.filesprovisioning.sandbox.store;

/** One test on one column. Text is compared without regard to case. */
public record Condition(String column, Comparison comparison, Object value) {

  /** How a column is compared with the value. */
  public enum Comparison {
    /** Same value. */
    EQUAL,
    /** Text that starts with the value. */
    PREFIX,
    /** Strictly greater. */
    GREATER,
    /** Greater or same. */
    AT_LEAST,
    /** Strictly less. */
    LESS,
    /** Less or same. */
    AT_MOST
  }

  boolean test(Row row) {
    Object actual = "id".equals(column) ? (Object) row.id() : row.get(column);
    if (comparison == Comparison.PREFIX) {
      String prefix = (String) value;
      return actual instanceof String
          && ((String) actual).regionMatches(true, 0, prefix, 0, prefix.length());
    }
    if (comparison == Comparison.EQUAL) {
      return KeyOrder.INSTANCE.compare(actual, value) == 0;
    }
    if (actual == null || value == null) {
      return false;
    }
    int order = KeyOrder.INSTANCE.compare(actual, value);
    switch (comparison) {
      case GREATER:
        return order > 0;
      case AT_LEAST:
        return order >= 0;
      case LESS:
        return order < 0;
      default:
        return order <= 0;
    }
  }

  /** Whether rows that pass start at {@link #value} in ascending order of the column. */
  boolean startsAtValue() {
    return comparison == Comparison.EQUAL
        || comparison == Comparison.PREFIX
        || comparison == Comparison.GREATER
        || comparison == Comparison.AT_LEAST;
  }

  /** Whether, once passed and then failed in ascending order, it never passes again. */
  boolean contiguous() {
    return comparison != Comparison.GREATER && comparison != Comparison.AT_LEAST;
  }
}
