package io.github.filesprovisioning.core.client;

import java.util.Optional;
import java.util.Set;

/**
 * From the error types of Files.com to the few kinds of this client. The families are {@code
 * bad-request}, {@code not-authenticated}, {@code not-authorized}, {@code not-found}, {@code
 * processing-failure}, {@code rate-limited}, {@code service-unavailable} and {@code
 * site-configuration}.
 */
final class ErrorMapping {
  /** Limits that trying again makes worse, or that do not go away by waiting. */
  private static final Set<String> LASTING_LIMITS =
      Set.of(
          "rate-limited/duplicate-share-recipient",
          "rate-limited/reauthentication-rate-limited",
          "rate-limited/too-many-login-attempts",
          "rate-limited/too-many-shares");

  /** Not Implemented, HTTP Version Not Supported. */
  private static final Set<Integer> UNSUPPORTED = Set.of(501, 505);

  private ErrorMapping() {}

  static ErrorKind kind(int status, String type, boolean taken) {
    String family = type.contains("/") ? type.substring(0, type.indexOf('/')) : type;
    switch (family) {
      case "bad-request":
        return ErrorKind.INVALID_INPUT;
      case "not-authenticated":
        return ErrorKind.NOT_AUTHENTICATED;
      case "not-authorized":
        return ErrorKind.NOT_AUTHORIZED;
      case "not-found":
        return ErrorKind.NOT_FOUND;
      case "processing-failure":
        return processingFailure(type, taken);
      case "rate-limited":
        return ErrorKind.RATE_LIMITED;
      case "service-unavailable":
        return ErrorKind.SITE_UNAVAILABLE;
      case "site-configuration":
        return type.endsWith("/account-already-exists")
            ? ErrorKind.CONFLICT
            : ErrorKind.SITE_UNAVAILABLE;
      default:
        return byStatus(status);
    }
  }

  private static ErrorKind processingFailure(String type, boolean taken) {
    if (taken || type.endsWith("/destination-exists")) {
      return ErrorKind.CONFLICT;
    }
    return type.endsWith("/model-save-error") ? ErrorKind.INVALID_INPUT : ErrorKind.REFUSED;
  }

  private static ErrorKind byStatus(int status) {
    switch (status) {
      case 400:
      case 422:
        return ErrorKind.INVALID_INPUT;
      case 401:
        return ErrorKind.NOT_AUTHENTICATED;
      case 403:
        return ErrorKind.NOT_AUTHORIZED;
      case 404:
        return ErrorKind.NOT_FOUND;
      case 407:
        return ErrorKind.CONNECTION;
      case 408:
        return ErrorKind.TIMEOUT;
      case 409:
        return ErrorKind.CONFLICT;
      case 429:
        return ErrorKind.RATE_LIMITED;
      default:
        return status >= 400 && status < 500 ? ErrorKind.REFUSED : ErrorKind.SERVER_ERROR;
    }
  }

  /** The parameter that a bad request of this type speaks of; empty when it could be any. */
  static Optional<String> field(String type) {
    switch (type) {
      case "bad-request/invalid-cursor":
      case "bad-request/invalid-cursor-type-for-sort":
        return Optional.of("cursor");
      case "bad-request/invalid-filter-alias-combination":
      case "bad-request/invalid-filter-field":
      case "bad-request/invalid-filter-param":
      case "bad-request/invalid-filter-param-format":
      case "bad-request/invalid-filter-param-value":
      case "bad-request/invalid-sort-filter-combination":
        return Optional.of("filter");
      case "bad-request/does-not-support-sorting":
      case "bad-request/invalid-sort-field":
      case "bad-request/multiple-sort-params-not-allowed":
      case "bad-request/unrecognized-sort-index":
        return Optional.of("sort_by");
      case "bad-request/invalid-search-query":
        return Optional.of("search");
      case "bad-request/invalid-path":
      case "bad-request/path-cannot-have-trailing-whitespace":
        return Optional.of("path");
      case "bad-request/user-id-invalid":
        return Optional.of("user_id");
      default:
        return Optional.empty();
    }
  }

  /** Whether the same request can succeed later without any change to it. */
  static boolean passes(int status, ErrorKind kind, String type) {
    if (kind == ErrorKind.RATE_LIMITED) {
      return !LASTING_LIMITS.contains(type);
    }
    return kind == ErrorKind.TIMEOUT
        || type.equals("service-unavailable/migration-in-progress")
        || status >= 500 && !UNSUPPORTED.contains(status);
  }
}
