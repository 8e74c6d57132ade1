package io.github.filesprovisioning.core.changes.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the values themselves, each different one once. Good for fields that many records share.
 */
final class ValueColumn implements Column {
  private static final int UNKNOWN = 0;
  private static final int NEXT = 1;
  private static final int FIRST = 2;

  private final List<String> values = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Cells cells = new Cells();
  private long length;

  /** Characters of all different values together. */
  long length() {
    return length;
  }

  @Override
  public boolean known(int row) {
    return cells.get(row) != UNKNOWN;
  }

  @Override
  public boolean matches(int row, String text, String label) {
    return known(row) && text(row, label).orElseThrow().equals(text);
  }

  @Override
  public Optional<String> text(int row, String label) {
    int number = cells.get(row);
    return number == UNKNOWN
        ? Optional.empty()
        : Optional.of(LabelPattern.expand(values.get(number - 1), label));
  }

  @Override
  public void put(int row, String text, String label) {
    cells.set(row, number(LabelPattern.abbreviate(text, label)));
  }

  private int number(String value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    values.add(value);
    numbers.put(value, values.size());
    length += value.length();
    return values.size();
  }

  /** Writes the cells in this order of rows, with the values in the order of their first use. */
  void write(StateWriter out, int[] order) {
    Map<Integer, Integer> written = new HashMap<>();
    for (int row : order) {
      int number = cells.get(row);
      if (number == UNKNOWN) {
        out.number(UNKNOWN);
      } else if (written.containsKey(number)) {
        out.number(FIRST + (long) written.get(number));
      } else {
        written.put(number, written.size());
        out.number(NEXT);
        out.text(values.get(number - 1));
      }
    }
  }

  static ValueColumn read(StateReader in, int rows) {
    ValueColumn column = new ValueColumn();
    for (int row = 0; row < rows; row++) {
      long code = in.number();
      if (code == NEXT) {
        column.cells.set(row, column.number(textOf(in)));
      } else if (code != UNKNOWN) {
        if (code - FIRST < 0 || code - FIRST >= column.values.size()) {
          throw new StateFormatException("a value is not among the values");
        }
        column.cells.set(row, (int) (code - FIRST) + 1);
      }
    }
    return column;
  }

  private static String textOf(StateReader in) {
    String text = in.text();
    if (text == null) {
      throw new StateFormatException("a value is missing");
    }
    return text;
  }
}
