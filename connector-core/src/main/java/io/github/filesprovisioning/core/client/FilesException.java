package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that could not be done. The message is a sentence for people that says what happened and
 * what to do next; it never holds a key, a password or the value of a field.
 */
public class FilesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final ErrorKind kind;

  /**
   * A failure that no answer of Files.com stands behind.
   *
   * @param message for people; must not hold a secret
   */
  public FilesException(ErrorKind kind, String message) {
    this(Problem.of(kind, message), null);
  }

  /**
   * A failure of a job that one of its calls caused. It is of the same kind and knows what the call
   * knew.
   *
   * @param message for people; must not hold a secret
   */
  protected FilesException(String message, FilesException cause) {
    this(cause.problem().withMessage(message), cause);
  }

  FilesException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
    this.kind = problem.kind();
  }

  private Problem problem() {
    // After deserialization only the kind and the message are left.
    return problem == null ? Problem.of(kind, getMessage()) : problem;
  }

  /** What the answer says in {@code data}; a missing node when nothing. */
  final JsonNode data() {
    return problem().data();
  }

  /** What sort of failure this is. */
  public final ErrorKind kind() {
    return kind;
  }

  /** The HTTP status of the answer, or 0 when there was none. */
  public final int status() {
    return problem().status();
  }

  /** The error key of Files.com, such as {@code processing-failure/model-save-error}. */
  public final Optional<String> type() {
    return Optional.ofNullable(problem().type());
  }

  /** The short name of the error at Files.com, such as {@code Model Save Error}. */
  public final Optional<String> title() {
    return Optional.ofNullable(problem().title());
  }

  /** What Files.com wrote about the error. */
  public final Optional<String> detail() {
    return Optional.ofNullable(problem().detail());
  }

  /** What is wrong with which field, as Files.com wrote it; empty when it named no field. */
  public final Map<String, List<String>> fieldErrors() {
    return problem().fieldErrors();
  }

  /** The id under which Files.com knows the request. */
  public final Optional<String> requestId() {
    return Optional.ofNullable(problem().requestId());
  }

  /** Whether the same call can succeed later without any change to it. */
  public final boolean retryable() {
    return problem().retryable();
  }
}
