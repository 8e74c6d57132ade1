package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesException;
import java.util.List;

/**
 * A composite broke off after it had changed something. Running it again with the same input does
 * the rest. The cause is the call that failed; the kind is the cause's.
 */
public final class IncompleteException extends FilesException {
  private static final long serialVersionUID = 1L;

  private final List<String> completedSteps;

  IncompleteException(FilesException cause, List<String> completedSteps) {
    super(
        cause.getMessage()
            + " Done before that: "
            + String.join("; ", completedSteps)
            + ". Run it again with the same input to do the rest.",
        cause);
    this.completedSteps = List.copyOf(completedSteps);
  }

  /** What had been done, in order, in words. */
  public List<String> completedSteps() {
    return completedSteps;
  }
}
