package io.github.filesprovisioning.core.client;

/** Files.com could not be reached, the connection broke, or the time allowed ran out. */
public final class ConnectionException extends FilesException {
  private static final long serialVersionUID = 1L;

  ConnectionException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
