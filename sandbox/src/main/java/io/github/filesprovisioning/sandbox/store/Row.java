package io.github.filesprovisioning.sandbox.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One immutable record. Only values that differ from the default take memory, so that a million
 * users fit into an ordinary heap.
 */
public final class Row {
  private final Layout layout;
  private final long id;
  private final long low;
  private final long high;
  private final Object[] values;

  private Row(Layout layout, long id, long low, long high, Object[] values) {
    this.layout = layout;
    this.id = id;
    this.low = low;
    this.high = high;
    this.values = values;
  }

  /** A row that holds nothing but its id. */
  public static Row of(Layout layout, long id) {
    return new Row(layout, id, 0, 0, new Object[0]);
  }

  /** The number of the row within the whole site. */
  public long id() {
    return id;
  }

  /** The value of a column, null when there is none. */
  public Object get(String column) {
    return get(layout.slot(column));
  }

  /** A text, or null. */
  public String text(String column) {
    return (String) get(column);
  }

  /** A number, or null. */
  public Long number(String column) {
    return (Long) get(column);
  }

  /** A moment, or null. */
  public Instant moment(String column) {
    return (Instant) get(column);
  }

  /** Whether the column is true. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(get(column));
  }

  /** A list of numbers, empty when there is none. */
  @SuppressWarnings("unchecked")
  public List<Long> numbers(String column) {
    Object list = get(column);
    return list == null ? List.of() : (List<Long>) list;
  }

  /** Whether the column holds this value. */
  public boolean is(String column, Object value) {
    return Objects.equals(get(column), value);
  }

  /** The same row with one column changed; null puts the default back. */
  public Row with(String column, Object value) {
    Object[] all = spread();
    all[layout.slot(column)] = value;
    return pack(all);
  }

  /** The same row with the named columns changed; names without a column are left out. */
  public Row withAll(Map<String, Object> changes) {
    Object[] all = spread();
    changes.forEach(
        (name, value) -> {
          if (layout.has(name)) {
            all[layout.slot(name)] = value;
          }
        });
    return pack(all);
  }

  /** Every value that differs from its default, by column name. */
  public Map<String, Object> values() {
    Map<String, Object> named = new LinkedHashMap<>();
    for (String name : layout.names()) {
      if (bit(layout.slot(name))) {
        named.put(name, get(name));
      }
    }
    return named;
  }

  /** The columns of the row's table. */
  public Layout layout() {
    return layout;
  }

  boolean differsFromDefault(int slot) {
    return bit(slot);
  }

  Object get(int slot) {
    if (!bit(slot)) {
      return layout.defaultOf(slot);
    }
    int position =
        slot < Long.SIZE
            ? Long.bitCount(low & ((1L << slot) - 1))
            : Long.bitCount(low) + Long.bitCount(high & ((1L << (slot - Long.SIZE)) - 1));
    return values[position];
  }

  private boolean bit(int slot) {
    return ((slot < Long.SIZE ? low >>> slot : high >>> (slot - Long.SIZE)) & 1) != 0;
  }

  private Object[] spread() {
    Object[] all = new Object[layout.size()];
    for (int slot = 0; slot < all.length; slot++) {
      all[slot] = get(slot);
    }
    return all;
  }

  private Row pack(Object[] all) {
    long newLow = 0;
    long newHigh = 0;
    int count = 0;
    Object[] packed = new Object[all.length];
    for (int slot = 0; slot < all.length; slot++) {
      Object value = all[slot];
      if (value == null || value.equals(layout.defaultOf(slot))) {
        continue;
      }
      packed[count++] = value;
      if (slot < Long.SIZE) {
        newLow |= 1L << slot;
      } else {
        newHigh |= 1L << (slot - Long.SIZE);
      }
    }
    return new Row(layout, id, newLow, newHigh, Arrays.copyOf(packed, count));
  }
}
