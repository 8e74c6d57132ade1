package io.github.filesprovisioning.acceptance.feed;

import io.github.filesprovisioning.acceptance.ActionFailure;

/**
 * What came of one row of the feed.
 *
 * @param event the row
 * @param outcome the action's outcome, the error's kind, or {@code PARKED} for a departure that
 *     waits for the hire it belongs to
 * @param work what it cost
 * @param failure the error, or null
 */
public record FeedRow(HrEvent event, String outcome, Work work, ActionFailure failure) {

  /** Outcome of a departure that waits until the rest of the feed is through. */
  public static final String PARKED = "PARKED";
}
