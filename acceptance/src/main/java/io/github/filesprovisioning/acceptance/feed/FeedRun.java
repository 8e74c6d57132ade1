package io.github.filesprovisioning.acceptance.feed;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a whole feed.
 *
 * @param setUp what came of preparing the groups, one step for each action
 * @param rows what came of each row, in the order of the work; a parked row is there twice
 */
public record FeedRun(List<SetUpStep> setUp, List<FeedRow> rows) {

  /**
   * What came of one action that prepares the groups.
   *
   * @param outcome the action's outcome
   * @param work what it cost
   */
  public record SetUpStep(String outcome, Work work) {}

  /** Keeps the lists from changing. */
  public FeedRun {
    setUp = List.copyOf(setUp);
    rows = List.copyOf(rows);
  }

  /**
   * How many catalogue actions were run.
   *
   * @return set-up and rows together
   */
  public int actions() {
    return setUp.size() + rows.size();
  }

  /**
   * How many rows were parked, and so are there twice.
   *
   * @return the number of departures that had to wait
   */
  public int parked() {
    return (int) rows.stream().filter(row -> row.outcome().equals(FeedRow.PARKED)).count();
  }

  /**
   * What it all cost.
   *
   * @return the sum of set-up and rows
   */
  public Work total() {
    return Stream.concat(setUp.stream().map(SetUpStep::work), rows.stream().map(FeedRow::work))
        .reduce(Work.NONE, Work::plus);
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
