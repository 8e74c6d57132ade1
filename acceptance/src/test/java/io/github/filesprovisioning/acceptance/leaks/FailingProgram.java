package io.github.filesprovisioning.acceptance.leaks;

import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.Map;

/** Makes an exception and tells nobody. Arguments: its class and its message. */
final class FailingProgram {

  private FailingProgram() {}

  /** Makes it. */
  public static void main(String[] arguments) {
    Exception failure =
        arguments[0].equals(ActionFailure.class.getName())
            ? new ActionFailure("INVALID_INPUT", arguments[1], Map.of(), null)
            : new IllegalStateException(arguments[1]);
    if (failure.getMessage().isEmpty()) {
      throw new IllegalArgumentException("a message is needed");
    }
  }
}
