package io.github.filesprovisioning.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The two shapes in which a failing site answers. */
enum ErrorBody {
  /** The catch-all of the API itself: no type, and the code as a string. */
  JSON("application/json"),
  /** A page of something in front of the API: no JSON at all. */
  HTML("text/html; charset=utf-8");

  private final String contentType;

  ErrorBody(String contentType) {
    this.contentType = contentType;
  }

  /** What usually stands behind a status: the API for 500, a gateway for the rest. */
  static ErrorBody usual(int status) {
    return status == 500 ? JSON : HTML;
  }

  static ErrorBody of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  static Set<String> ids() {
    return Arrays.stream(values())
        .map(body -> body.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  String contentType() {
    return contentType;
  }

  String text(int status) {
    return switch (this) {
      case JSON ->
          "{\"error\":\"Internal server error, please contact support or the person who created"
              + " your account.\",\"http-code\":\""
              + status
              + "\"}";
      case HTML ->
          "<html><head><title>"
              + status
              + "</title></head><body><h1>The server is not available ("
              + status
              + ")</h1></body></html>";
    };
  }
}
