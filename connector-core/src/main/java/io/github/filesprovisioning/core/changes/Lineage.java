package io.github.filesprovisioning.core.changes;

/**
 * Where event ids come from. The same state gives the same ids again, also when a pass takes more
 * polls than the last time; in a later pass the same values make another event.
 */
final class Lineage {
  private final long origin;
  private final long turn;
  private final long repeats;

  /**
   * The place of a poll.
   *
   * @param origin a number of the baseline that the state descends from
   * @param turn how many passes over the list there were since; a poll that stops in the middle of
   *     a record ends one, too
   * @param repeats how many changes this pass has told of records that it had met before
   */
  Lineage(long origin, long turn, long repeats) {
    this.origin = origin;
    this.turn = turn;
    this.repeats = repeats;
  }

  long origin() {
    return origin;
  }

  long turn() {
    return turn;
  }

  long repeats() {
    return repeats;
  }

  Lineage nextTurn() {
    return new Lineage(origin, turn + 1, 0);
  }

  Lineage nextRepeat() {
    return new Lineage(origin, turn, repeats + 1);
  }
}
