package io.github.filesprovisioning.mule.internal.error;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.mule.api.FailureDetails;
import io.github.filesprovisioning.mule.api.FilesError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.api.exception.ErrorMessageAwareException;
import org.mule.runtime.api.message.Message;
import org.mule.runtime.extension.api.exception.ModuleException;

/**
 * An error of the core as Mule wants it: typed, with details, and reconnecting where that helps.
 */
public final class Failure extends ModuleException implements ErrorMessageAwareException {
  private static final long serialVersionUID = 1L;

  private final FailureDetails details;

  private Failure(FilesException cause, FilesError error) {
    super(cause.getMessage(), error, wrapped(cause));
    this.details = details(cause, error);
  }

  /** The same error for Mule. */
  public static Failure of(FilesException cause) {
    return new Failure(cause, errorOf(cause.kind()));
  }

  /**
   * Mule reconnects when it finds a connection exception, and then runs the operation again. That
   * must only be so where nothing can have taken effect, which is what this kind says.
   */
  private static Throwable wrapped(FilesException cause) {
    return cause.kind() == ErrorKind.CONNECTION
        ? new ConnectionException(cause.getMessage(), cause)
        : cause;
  }

  private static FilesError errorOf(ErrorKind kind) {
    return kind == ErrorKind.CONNECTION ? FilesError.CONNECTIVITY : FilesError.valueOf(kind.name());
  }

  private static FailureDetails details(FilesException cause, FilesError error) {
    FailureDetails details = new FailureDetails();
    details.setError(error);
    if (cause instanceof InvalidInputException) {
      details.setField(((InvalidInputException) cause).field());
      details.setRule(((InvalidInputException) cause).rule());
    }
    details.setStatus(cause.status() == 0 ? null : cause.status());
    cause.type().ifPresent(details::setType);
    cause.title().ifPresent(details::setTitle);
    cause.detail().ifPresent(details::setDetail);
    cause.requestId().ifPresent(details::setRequestId);
    details.setRetryable(cause.retryable());
    Map<String, List<String>> fieldErrors = new LinkedHashMap<>();
    cause.fieldErrors().forEach((name, texts) -> fieldErrors.put(name, new ArrayList<>(texts)));
    details.setFieldErrors(fieldErrors);
    return details;
  }

  /** The details as the payload of a message. */
  @Override
  public Message getErrorMessage() {
    return Message.of(details);
  }
}
