package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Text of an answer as it may be shown: without secrets, on one line, and not too long. */
final class ShownText {
  private static final int LONGEST = 1000;

  private final ApiRequest request;
  private final Set<String> secrets;

  ShownText(ApiRequest request, Set<String> secrets) {
    this.request = request;
    this.secrets = secrets;
  }

  /** Secrets go first, so that none is cut in two and shown in part. */
  String line(String text) {
    String shown = request.hideSecretsIn(text);
    for (String secret : secrets) {
      shown = shown.replace(secret, "***");
    }
    shown = shown.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + " ..." : shown;
  }

  /** The line of a JSON text, or null when there is none. */
  String lineOrNull(JsonNode text) {
    return text.isTextual() ? line(text.asText()) : null;
  }
}
