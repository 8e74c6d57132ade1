package io.github.filesprovisioning.core.client;

/**
 * A write was sent, its answer was lost, and whether it took effect could not be found out. It was
 * not sent again. The message says what to check.
 */
public final class UncertainOutcomeException extends FilesException {
  private static final long serialVersionUID = 1L;

  UncertainOutcomeException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
