package io.github.filesprovisioning.sandbox.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page of a table: conditions, an order and a place to start. Rows are found by walking the index
 * of the order or, when a condition leaves few rows, by sorting those.
 */
public final class Query {
  private static final int FEW = 2_000;

  private final Table table;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Predicate<Row>> restrictions = new ArrayList<>();
  private Collection<Row> candidates;
  private String orderColumn = "id";
  private boolean descending;
  private Position after;
  private int limit = 1000;

  /** All rows of a table by id. */
  public Query(Table table) {
    this.table = table;
  }

  /** Adds a condition that every row must pass. */
  public Query where(Condition condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds any other test that every row must pass. */
  public Query where(Predicate<Row> restriction) {
    restrictions.add(restriction);
    return this;
  }

  /** Looks only at these rows of the table. */
  public Query among(Collection<Row> rows) {
    candidates = rows;
    return this;
  }

  /** Sets the order; rows with equal values are ordered by id in the same direction. */
  public Query orderBy(String column, boolean descending) {
    this.orderColumn = column;
    this.descending = descending;
    return this;
  }

  /** Starts behind a position. */
  public Query after(Position position) {
    after = position;
    return this;
  }

  /** Sets the page size. */
  public Query limit(int rows) {
    limit = rows;
    return this;
  }

  /** The column that orders the rows. */
  public String orderColumn() {
    return orderColumn;
  }

  /** Reads the page; needs the store's lock. */
  public Page page() {
    List<Row> rows = new ArrayList<>();
    Condition range = range();
    boolean inside = false;
    for (Iterator<Row> walk = source(range); walk.hasNext(); ) {
      Row row = walk.next();
      if (range != null && range.contiguous() && !range.test(row)) {
        if (inside) {
          break;
        }
        continue;
      }
      inside = true;
      if (passes(row)) {
        if (rows.size() == limit) {
          Row last = rows.get(limit - 1);
          return new Page(rows, Optional.of(new Position(key(last), last.id())));
        }
        rows.add(row);
      }
    }
    return new Page(rows, Optional.empty());
  }

  private Iterator<Row> source(Condition range) {
    Collection<Row> few = candidates == null ? few() : candidates;
    if (few != null) {
      Comparator<Row> order =
          Comparator.comparing(this::key, KeyOrder.INSTANCE).thenComparingLong(Row::id);
      Position start = after;
      return few.stream()
          .sorted(descending ? order.reversed() : order)
          .filter(row -> start == null || behind(row, start))
          .iterator();
    }
    OrderedIndex index = table.index(orderColumn);
    if (after != null) {
      return index.after(after.key(), after.id(), descending);
    }
    return range != null && range.startsAtValue() && !descending
        ? index.from(range.value())
        : index.all(descending);
  }

  private boolean behind(Row row, Position start) {
    int order = KeyOrder.INSTANCE.compare(key(row), start.key());
    order = order == 0 ? Long.compare(row.id(), start.id()) : order;
    return descending ? order < 0 : order > 0;
  }

  /** The condition on the column of the order, whose rows lie side by side. */
  private Condition range() {
    return conditions.stream().filter(c -> c.column().equals(orderColumn)).findFirst().orElse(null);
  }

  /** The rows of an equality that leaves few, or null. */
  private Collection<Row> few() {
    for (Condition condition : conditions) {
      if (condition.comparison() == Condition.Comparison.EQUAL
          && !(condition.value() instanceof Boolean)
          && !condition.column().equals("id")) {
        NavigableSet<Row> rows = table.where(condition.column(), condition.value());
        if (rows.stream().limit(FEW + 1L).count() <= FEW) {
          return rows;
        }
      }
    }
    return null;
  }

  private boolean passes(Row row) {
    for (Condition condition : conditions) {
      if (!condition.test(row)) {
        return false;
      }
    }
    for (Predicate<Row> restriction : restrictions) {
      if (!restriction.test(row)) {
        return false;
      }
    }
    return true;
  }

  private Object key(Row row) {
    return "id".equals(orderColumn) ? (Object) row.id() : row.get(orderColumn);
  }
}
