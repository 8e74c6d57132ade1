package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;

/**
 * A saved state cannot be used. Polling with {@link FeedState#none()} sets a new baseline; what
 * changed between the last good poll and that one is then not told, which is why a feed never does
 * so by itself.
 */
public final class FeedStateException extends FilesException {
  private static final long serialVersionUID = 1L;

  private static final String WAY_OUT =
      " Poll without a state to set a new baseline; what has changed since the last poll is then not"
          + " told.";

  /** Why a state cannot be used. */
  public enum Reason {
    /** Bytes are missing or differ from what was saved. */
    DAMAGED,
    /** A newer release saved it. */
    NEWER_RELEASE,
    /** It belongs to triggers that watch something else. */
    OTHER_FEED
  }

  private final Reason reason;

  private FeedStateException(Reason reason, String message) {
    super(ErrorKind.INVALID_INPUT, message + WAY_OUT);
    this.reason = reason;
  }

  static FeedStateException damaged(String how) {
    return new FeedStateException(
        Reason.DAMAGED, "The saved state of the trigger is damaged: " + how + ".");
  }

  static FeedStateException newer(int version, int known) {
    return new FeedStateException(
        Reason.NEWER_RELEASE,
        "The saved state of the trigger is of form "
            + version
            + "; this release knows forms up to "
            + known
            + ". Use the newer release again.");
  }

  static FeedStateException other(String saved, String wanted) {
    return new FeedStateException(
        Reason.OTHER_FEED,
        "The saved state is about " + saved + ", and the trigger watches " + wanted + ".");
  }

  /** Why the state cannot be used. */
  public Reason reason() {
    return reason;
  }
}
