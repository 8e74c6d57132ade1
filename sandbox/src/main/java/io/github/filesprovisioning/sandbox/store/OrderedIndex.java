package io.github.filesprovisioning.sandbox.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The rows of a table in the order of one column and, within equal values, of the id. */
final class OrderedIndex {
  private final Layout layout;
  private final String field;
  private final NavigableSet<Row> rows;

  /**
   * @param field a column, or {@code id}
   */
  OrderedIndex(Layout layout, String field) {
    this.layout = layout;
    this.field = field;
    Comparator<Row> byId = Comparator.comparingLong(Row::id);
    if ("id".equals(field)) {
      rows = new TreeSet<>(byId);
    } else {
      int slot = layout.slot(field);
      Comparator<Row> byKey = (a, b) -> KeyOrder.INSTANCE.compare(a.get(slot), b.get(slot));
      rows = new TreeSet<>(byKey.thenComparing(byId));
    }
  }

  void add(Row row) {
    rows.add(row);
  }

  void remove(Row row) {
    rows.remove(row);
  }

  int size() {
    return rows.size();
  }

  /** All rows in order. */
  Iterator<Row> all(boolean descending) {
    return descending ? rows.descendingIterator() : rows.iterator();
  }

  /** Rows strictly behind a position, which need not exist any more. */
  Iterator<Row> after(Object key, long id, boolean descending) {
    Row probe = probe(key, id);
    return descending
        ? rows.headSet(probe, false).descendingIterator()
        : rows.tailSet(probe, false).iterator();
  }

  /** Rows from the first with at least this key. */
  Iterator<Row> from(Object key) {
    return rows.tailSet(probe(key, Long.MIN_VALUE), true).iterator();
  }

  /** Rows with exactly this key, by id. */
  NavigableSet<Row> equalTo(Object key) {
    return Collections.unmodifiableNavigableSet(
        rows.subSet(probe(key, Long.MIN_VALUE), true, probe(key, Long.MAX_VALUE), true));
  }

  /** The row of an id; only for the index over ids. */
  Row find(long id) {
    Row found = rows.floor(Row.of(layout, id));
    return found != null && found.id() == id ? found : null;
  }

  private Row probe(Object key, long id) {
    if ("id".equals(field)) {
      return Row.of(layout, key instanceof Long ? (Long) key : id);
    }
    return Row.of(layout, id).with(field, key);
  }
}
