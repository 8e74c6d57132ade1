package io.github.filesprovisioning.core.client;

/** Files.com answered, and the answer is an error or cannot be understood. */
public final class ApiErrorException extends FilesException {
  private static final long serialVersionUID = 1L;

  ApiErrorException(Problem problem) {
    super(problem, null);
  }
}
