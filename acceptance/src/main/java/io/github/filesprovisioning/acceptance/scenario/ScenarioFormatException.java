package io.github.filesprovisioning.acceptance.scenario;

/** A scenario file that does not follow the format; the message names the file and the place. */
public final class ScenarioFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScenarioFormatException(String file, String explanation, Throwable cause) {
    super(file + ": " + explanation, cause);
  }
}
