package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.HashMap;
import java.util.Map;

/** What a maker sees of a failed step, as the catalogue's kinds of error. */
final class ErrorReader {
  private static final Map<String, String> FAMILIES =
      Map.of(
          "bad-request", "INVALID_INPUT",
          "not-authenticated", "NOT_AUTHENTICATED",
          "not-authorized", "NOT_AUTHORIZED",
          "not-found", "NOT_FOUND",
          "rate-limited", "RATE_LIMITED",
          "service-unavailable", "SITE_UNAVAILABLE",
          "site-configuration", "SITE_UNAVAILABLE");

  private ErrorReader() {}

  static ActionFailure read(GatewayResponse response) {
    JsonNode error = response.json().path("error");
    return error.isObject() ? ofScript(response, error) : ofFiles(response);
  }

  private static ActionFailure ofScript(GatewayResponse response, JsonNode error) {
    Map<String, String> details = new HashMap<>();
    details.put("status", String.valueOf(response.status()));
    for (String name : new String[] {"field", "rule", "type"}) {
      details.put(name, error.path(name).asText(null));
    }
    return new ActionFailure(
        error.path("code").asText(), error.path("message").asText(), details, null);
  }

  /** Calls that go straight to Files.com end with the error as Files.com tells it. */
  private static ActionFailure ofFiles(GatewayResponse response) {
    JsonNode body = response.json();
    String type = body.path("type").asText("");
    Map<String, String> details = new HashMap<>();
    details.put("status", String.valueOf(response.status()));
    details.put("type", type);
    body.path("model_errors").fieldNames().forEachRemaining(name -> details.put("field", name));
    return new ActionFailure(
        kind(response.status(), type, body), body.path("error").asText(), details, null);
  }

  private static String kind(int status, String type, JsonNode body) {
    String family = type.split("/", -1)[0];
    if (family.equals("processing-failure")) {
      boolean taken = body.path("error").asText().contains("already been taken");
      return taken ? "CONFLICT" : type.endsWith("model-save-error") ? "INVALID_INPUT" : "REFUSED";
    }
    return FAMILIES.getOrDefault(family, status >= 500 ? "SERVER_ERROR" : "REFUSED");
  }
}
