package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to do next about an error answer, as the last sentence of its message. */
final class ErrorAdvice {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d+)?");

  private ErrorAdvice() {}

  static String of(ErrorKind kind, Answer answer, JsonNode body, Settings settings) {
    String type = body.path("type").asText("");
    if (type.equals("not-authenticated/lockout-region-mismatch")) {
      return otherHost(
          "The site is in another region.", host(body.path("data").path("host").asText("")));
    }
    if (answer.status() >= 300 && answer.status() < 400) {
      return otherHost(
          "The answer leads elsewhere, and the key is not sent after it.", location(answer));
    }
    if (answer.status() == 405 || type.isEmpty() && answer.status() == 404) {
      return "Check that "
          + settings.baseUri.getHost()
          + " is the address of your site, such as https://acme.files.com.";
    }
    return type.equals("bad-request/invalid-cursor")
        ? "The position in the list is no longer valid; start the list again."
        : general(kind);
  }

  private static String otherHost(String why, Optional<String> host) {
    return why
        + host.map(name -> " Set the base URL to https://" + name + ".")
            .orElse(" Check the base URL.");
  }

  private static Optional<String> location(Answer answer) {
    try {
      return answer
          .header("Location")
          .map(URI::create)
          .flatMap(uri -> Optional.ofNullable(uri.getAuthority()))
          .flatMap(ErrorAdvice::host);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Only what is a host name is repeated. */
  private static Optional<String> host(String text) {
    return Optional.of(text).filter(name -> HOST.matcher(name).matches());
  }

  private static String general(ErrorKind kind) {
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
        return "Check the proxy and its login. For https addresses Java leaves out the proxy's"
            + " Basic login unless it is started with"
            + " -Djdk.http.auth.tunneling.disabledSchemes=\"\".";
      case RATE_LIMITED:
      case TIMEOUT:
      case SERVER_ERROR:
        return "Try again later.";
      default:
        return "Look at the record at Files.com.";
    }
  }
}
