package io.github.filesprovisioning.acceptance.feed;

import java.util.List;

/**
 * What came of a whole feed.
 *
 * @param setUp the work of preparing the groups
 * @param rows what came of each row, in the order of the work; a parked row is there twice
 */
public record FeedRun(Work setUp, List<FeedRow> rows) {

  /**
   * An amount of work.
   *
   * @param actions how many catalogue actions were run
   * @param requests how many requests the site received
   * @param writes how many of them write
   */
  public record Work(int actions, int requests, int writes) {}

  /** Keeps the rows from changing. */
  public FeedRun {
    rows = List.copyOf(rows);
  }

  /**
   * All the work there was.
   *
   * @return the sum of setting up and of all rows
   */
  public Work total() {
    return new Work(
        setUp.actions() + rows.size(),
        setUp.requests() + rows.stream().mapToInt(FeedRow::requests).sum(),
        setUp.writes() + rows.stream().mapToInt(FeedRow::writes).sum());
  }

  /**
   * The rows that could not be carried out.
   *
   * @return one dead letter for each, in the order of the work
   */
  public List<DeadLetter> deadLetters() {
    return rows.stream()
        .filter(row -> row.failure() != null && !row.outcome().equals(FeedRow.PARKED))
        .map(row -> new DeadLetter(row.event(), row.failure()))
        .toList();
  }
}
