package io.github.filesprovisioning.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain text table with fixed column widths. A text that does not fit goes on in the next line; a
 * word that does not fit ends in an ellipsis.
 */
public final class ResultTable {

  private final List<Column> columns = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final String gap;

  /** A table whose columns stand two spaces apart. */
  public ResultTable() {
    this(2);
  }

  /**
   * A table.
   *
   * @param gap number of spaces between columns
   */
  public ResultTable(int gap) {
    this.gap = " ".repeat(gap);
  }

  /**
   * Adds a column on the right. All columns come before the first row.
   *
   * @param title heading
   * @param width number of characters, at least 1
   * @return this table
   */
  public ResultTable column(String title, int width) {
    columns.add(new Column(title, width, false));
    return this;
  }

  /**
   * Adds a column of numbers on the right.
   *
   * @param title heading
   * @param width number of characters, at least 1
   * @return this table
   */
  public ResultTable number(String title, int width) {
    columns.add(new Column(title, width, true));
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells one value for each column
   * @return this table
   * @throws IllegalArgumentException when there are not as many cells as columns
   */
  public ResultTable row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    List<List<String>> broken = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.length; i++) {
      List<String> cell = Paragraph.lines(String.valueOf(cells[i]), columns.get(i).width());
      broken.add(cell);
      height = Math.max(height, cell.size());
    }
    for (int i = 0; i < height; i++) {
      lines.add(line(broken, i));
    }
    return this;
  }

  private String line(List<List<String>> cells, int number) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      List<String> cell = cells.get(i);
      line.append(i == 0 ? "" : gap)
          .append(columns.get(i).fit(number < cell.size() ? cell.get(number) : ""));
    }
    return line.toString().stripTrailing();
  }

  /**
   * The table as text.
   *
   * @param indent put before each line
   * @return heading, rule and rows, one a line, the last one ended too
   */
  public String text(String indent) {
    StringBuilder heading = new StringBuilder();
    StringBuilder rule = new StringBuilder();
    for (Column column : columns) {
      heading.append(heading.length() == 0 ? "" : gap).append(column.fit(column.title()));
      rule.append(rule.length() == 0 ? "" : gap).append("─".repeat(column.width()));
    }
    StringBuilder text = new StringBuilder();
    text.append(indent).append(heading.toString().stripTrailing()).append('\n');
    text.append(indent).append(rule).append('\n');
    lines.forEach(line -> text.append(indent).append(line).append('\n'));
    return text.toString();
  }

  private record Column(String title, int width, boolean right) {

    String fit(String value) {
      int length = value.codePointCount(0, value.length());
      if (length > width) {
        return value.substring(0, value.offsetByCodePoints(0, width - 1)) + "…";
      }
      String padding = " ".repeat(width - length);
      return right ? padding + value : value + padding;
    }
  }
}
