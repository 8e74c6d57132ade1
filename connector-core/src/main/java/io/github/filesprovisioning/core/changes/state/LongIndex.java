package io.github.filesprovisioning.core.changes.state;

import java.util.Arrays;

/**
 * Finds the row of an id. A hash map of plain numbers: a million ids take sixteen megabytes and not
 * a hundred.
 */
final class LongIndex {
  private static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] rows = filled(16);
  private int used;

  /** The row, or -1. */
  int get(long key) {
    return rows[slot(key)];
  }

  void put(long key, int row) {
    int slot = slot(key);
    if (rows[slot] == ABSENT) {
      if (++used * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    rows[slot] = row;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) Digests.mix(key) & mask;
    while (rows[slot] != ABSENT && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  private static int[] filled(int size) {
    int[] rows = new int[size];
    Arrays.fill(rows, ABSENT);
    return rows;
  }
}
