package io.github.filesprovisioning.core.client;

/**
 * Notices that cursors go round in a circle of any length, and remembers one of them only (Brent's
 * way): the one it holds is replaced after 1, 2, 4, ... further cursors.
 */
final class CursorCircle {
  private String held;
  private long age;
  private long limit = 1;

  /** Whether this cursor was there before. */
  boolean closesWith(String cursor) {
    if (cursor.equals(held)) {
      return true;
    }
    if (age == limit || held == null) {
      held = cursor;
      limit *= 2;
      age = 0;
    }
    age++;
    return false;
  }
}
