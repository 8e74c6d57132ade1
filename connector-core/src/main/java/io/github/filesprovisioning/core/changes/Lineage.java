package io.github.filesprovisioning.core.changes;

/**
 * Where event ids come from: the baseline a state descends from, and how many polls have told
 * events since. The same state gives the same ids again; once it has moved on, the same values make
 * another event.
 */
final class Lineage {
  private final long origin;
  private final long turn;

  Lineage(long origin, long turn) {
    this.origin = origin;
    this.turn = turn;
  }

  long origin() {
    return origin;
  }

  long turn() {
    return turn;
  }

  Lineage next() {
    return new Lineage(origin, turn + 1);
  }
}
