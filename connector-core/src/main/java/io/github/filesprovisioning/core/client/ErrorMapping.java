package io.github.filesprovisioning.core.client;

import java.util.Optional;

/**
 * From the error types of Files.com to the few kinds of this client. The families are {@code
 * bad-request}, {@code not-authenticated}, {@code not-authorized}, {@code not-found}, {@code
 * processing-failure}, {@code rate-limited}, {@code service-unavailable} and {@code
 * site-configuration}.
 */
final class ErrorMapping {
  private static final String LATER = "Try again later.";

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
      case "site-configuration":
        return ErrorKind.SITE_UNAVAILABLE;
      default:
        return byStatus(status);
    }
  }

  private static ErrorKind processingFailure(String type, boolean taken) {
    if (taken) {
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

  /** Whether the same request can succeed later. */
  static boolean passes(ErrorKind kind, String type) {
    return kind == ErrorKind.RATE_LIMITED
        || type.equals("service-unavailable/migration-in-progress");
  }

  /** What to do next. */
  static String advice(ErrorKind kind, String type) {
    if (type.equals("bad-request/invalid-cursor")) {
      return "The position in the list is no longer valid; start the list again.";
    }
    switch (kind) {
      case INVALID_INPUT:
        return "Correct the input and try again.";
      case NOT_AUTHENTICATED:
        return "Check the API key, or the user name and the password, and the address of the site.";
      case NOT_AUTHORIZED:
        return "Use a key of a user who may do this, such as a site administrator.";
      case NOT_FOUND:
        return "Check the id or the name; what may not be seen is not found either.";
      case CONFLICT:
        return "Choose another value, or use the action that ensures the record.";
      case SITE_UNAVAILABLE:
        return "Look at the site's settings and account at Files.com.";
      case CONNECTION:
        return "Check the proxy and its login. For https addresses Java leaves out the proxy's Basic"
            + " login unless it is started with -Djdk.http.auth.tunneling.disabledSchemes=\"\".";
      case RATE_LIMITED:
      case SERVER_ERROR:
        return LATER;
      default:
        return "Look at the record at Files.com.";
    }
  }
}
