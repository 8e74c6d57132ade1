package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that reached the site.
 *
 * @param method HTTP method
 * @param template path with names in place of values, for example {@code /users/{id}}
 * @param operation id of the operation; empty for an unknown path
 * @param status HTTP status of the answer
 * @param fault the fault that struck it; empty for none
 */
public record LoggedRequest(
    String method, String template, String operation, int status, String fault) {

  static LoggedRequest of(JsonNode request) {
    return new LoggedRequest(
        request.path("method").asText(),
        request.path("template").asText(),
        request.path("operation").asText(""),
        request.path("status").asInt(),
        request.path("fault").asText(""));
  }

  /**
   * The request in the words of scenarios.
   *
   * @return method and path template, for example {@code GET /users/{id}}
   */
  public String line() {
    return method + " " + template;
  }

  /**
   * Whether the request asks for a change.
   *
   * @return true for all but reads
   */
  public boolean isWrite() {
    return !method.equals("GET");
  }

  /**
   * Whether the request asked for a change and the site agreed.
   *
   * @return true for a write that was not answered with an error
   */
  public boolean isAcceptedWrite() {
    return isWrite() && status < 400;
  }
}
