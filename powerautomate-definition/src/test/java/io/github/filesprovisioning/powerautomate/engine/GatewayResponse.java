package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back through the gateway.
 *
 * @param status of HTTP
 * @param headers by name in lower case
 * @param body as text; empty for none
 */
record GatewayResponse(int status, Map<String, String> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer of the process that runs the script. */
  static GatewayResponse of(JsonNode answer) {
    Map<String, String> headers = new TreeMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(
            header ->
                headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
    return new GatewayResponse(
        answer.path("status").asInt(), headers, answer.path("body").asText(""));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON; a missing node when there is none or it is none. */
  JsonNode json() {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
