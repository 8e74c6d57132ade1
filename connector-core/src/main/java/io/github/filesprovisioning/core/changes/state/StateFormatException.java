package io.github.filesprovisioning.core.changes.state;

/** The bytes of a state are not what they should be. */
public final class StateFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateFormatException(String message) {
    super(message);
  }
}
