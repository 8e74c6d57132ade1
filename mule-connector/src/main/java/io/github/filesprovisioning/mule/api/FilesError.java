package io.github.filesprovisioning.mule.api;

import static org.mule.runtime.extension.api.error.MuleErrors.ANY;

import java.util.Optional;
import org.mule.runtime.extension.api.error.ErrorTypeDefinition;
import org.mule.runtime.extension.api.error.MuleErrors;

/**
 * What can go wrong, as error types of Mule. {@code on-error-continue} and {@code
 * on-error-propagate} can name one of them or one of its parents.
 */
public enum FilesError implements ErrorTypeDefinition<FilesError> {
  /** Files.com could not be reached, or the connection broke. Mule reconnects. */
  CONNECTIVITY(MuleErrors.CONNECTIVITY),
  /** No answer within the time allowed. */
  TIMEOUT(CONNECTIVITY),
  /** The API key, the session or the login was not accepted. */
  NOT_AUTHENTICATED(MuleErrors.CLIENT_SECURITY),
  /** The key or the user may not do this. */
  NOT_AUTHORIZED(MuleErrors.CLIENT_SECURITY),
  /** The input breaks a rule; nothing was changed. */
  INVALID_INPUT(MuleErrors.VALIDATION),
  /** There is no such record, or it may not be seen. */
  NOT_FOUND(ANY),
  /** Files.com understood the request and refused it. */
  REFUSED(ANY),
  /** Another record already has a name that must be unique. */
  CONFLICT(REFUSED),
  /** Too many requests, also after waiting. */
  RATE_LIMITED(ANY),
  /** The site is switched off, overdue, being moved or does not exist. */
  SITE_UNAVAILABLE(ANY),
  /** Files.com failed, or gave an answer that cannot be understood. */
  SERVER_ERROR(ANY),
  /** A write was sent and whether it took effect could not be found out. */
  UNCERTAIN(ANY);

  private final ErrorTypeDefinition<?> parent;

  FilesError(ErrorTypeDefinition<?> parent) {
    this.parent = parent;
  }

  /** The error type that this one is a case of. */
  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Optional<ErrorTypeDefinition<? extends Enum<?>>> getParent() {
    return Optional.of((ErrorTypeDefinition) parent);
  }
}
