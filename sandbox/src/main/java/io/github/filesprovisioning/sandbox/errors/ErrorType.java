package io.github.filesprovisioning.sandbox.errors;

import java.util.Locale;
import java.util.Map;

/**
 * Status code and title of a Files.com error type such as {@code bad-request/invalid-cursor}: both
 * follow from the name. Source: the public error catalogue, where four names leave their family's
 * code.
 */
final class ErrorType {
  private static final Map<String, Integer> FAMILY =
      Map.of(
          "bad-request", 422,
          "not-authenticated", 401,
          "not-authorized", 403,
          "not-found", 404,
          "processing-failure", 422,
          "rate-limited", 429,
          "service-unavailable", 422,
          "site-configuration", 403);
  private static final Map<String, Integer> EXCEPTION =
      Map.of(
          "not-authenticated/lockout-region-mismatch", 403,
          "processing-failure/destination-parent-does-not-exist", 409,
          "processing-failure/folder-locked", 403);

  private ErrorType() {}

  /** HTTP status of a type; a family that does not exist is a programming error. */
  static int status(String type) {
    Integer status = EXCEPTION.getOrDefault(type, FAMILY.get(family(type)));
    if (status == null) {
      throw new IllegalArgumentException("no such error family: " + type);
    }
    return status;
  }

  /** The words of the name in title case. */
  static String title(String type) {
    StringBuilder title = new StringBuilder();
    for (String word : type.substring(type.indexOf('/') + 1).split("-", -1)) {
      title.append(title.length() == 0 ? "" : " ");
      title.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return title.toString();
  }

  private static String family(String type) {
    int slash = type.indexOf('/');
    return slash < 0 ? type : type.substring(0, slash);
  }
}
