package io.github.filesprovisioning.sandbox.store;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of one kind. Reading needs the store's read lock, changing its write lock. An index over
 * a column is built when it is first asked for and kept up from then on.
 */
public final class Table {
  private final String name;
  private final Layout layout;
  private final ChangeLog changes;
  private final OrderedIndex byId;
  private final Map<String, OrderedIndex> byColumn = new ConcurrentHashMap<>();

  Table(String name, Layout layout, ChangeLog changes) {
    this.name = name;
    this.layout = layout;
    this.changes = changes;
    this.byId = new OrderedIndex(layout, "id");
  }

  /** Name within the store. */
  public String name() {
    return name;
  }

  /** The columns. */
  public Layout layout() {
    return layout;
  }

  /** The row of an id. */
  public Optional<Row> find(Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.find(id));
  }

  /** All rows whose column has this value, by id; text is compared without regard to case. */
  public NavigableSet<Row> where(String column, Object value) {
    return index(column).equalTo(value);
  }

  /** All rows by id. */
  public Iterable<Row> all() {
    return () -> byId.all(false);
  }

  /** How many rows there are. */
  public int size() {
    return byId.size();
  }

  /** Adds a row or replaces the row of the same id. */
  public Row put(Row row) {
    changes.add(new Change(this, byId.find(row.id()), row));
    apply(row.id(), row);
    return row;
  }

  /** Takes a row away; nothing happens when there is none. */
  public void remove(Row row) {
    Row present = byId.find(row.id());
    if (present != null) {
      changes.add(new Change(this, present, null));
      apply(row.id(), null);
    }
  }

  /** Rows of the index in order; the caller walks on while it holds the lock. */
  OrderedIndex index(String column) {
    return "id".equals(column) ? byId : byColumn.computeIfAbsent(column, this::build);
  }

  /** Brings the row of an id into a state; null takes it away. */
  void apply(long id, Row state) {
    Row present = byId.find(id);
    if (present != null) {
      byId.remove(present);
      byColumn.values().forEach(index -> index.remove(present));
    }
    if (state != null) {
      byId.add(state);
      byColumn.values().forEach(index -> index.add(state));
    }
  }

  private OrderedIndex build(String column) {
    OrderedIndex index = new OrderedIndex(layout, column);
    for (Iterator<Row> rows = byId.all(false); rows.hasNext(); ) {
      index.add(rows.next());
    }
    return index;
  }
}
