package io.github.filesprovisioning.sandbox.store;

import java.time.Instant;
import java.util.Comparator;

/** How values of one column are ordered: nothing first, text without regard to case. */
final class KeyOrder implements Comparator<Object> {
  static final KeyOrder INSTANCE = new KeyOrder();

  private KeyOrder() {}

  @Override
  public int compare(Object a, Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    if (a instanceof String && b instanceof String) {
      return ((String) a).compareToIgnoreCase((String) b);
    }
    if (a instanceof Long && b instanceof Long) {
      return ((Long) a).compareTo((Long) b);
    }
    if (a instanceof Instant && b instanceof Instant) {
      return ((Instant) a).compareTo((Instant) b);
    }
    if (a instanceof Boolean && b instanceof Boolean) {
      return ((Boolean) a).compareTo((Boolean) b);
    }
    throw new IllegalArgumentException("values without an order");
  }
}
