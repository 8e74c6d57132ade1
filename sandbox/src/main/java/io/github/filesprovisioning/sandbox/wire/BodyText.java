package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The parameters of a request body, whatever the body is written in. */
final class BodyText {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BodyText() {}

  /** The parameters; 422 {@code bad-request/invalid-body} when the body cannot be read. */
  static ObjectNode parse(byte[] body, String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (isBlank(body)) {
      return JSON.createObjectNode();
    }
    if (type.startsWith("multipart/form-data")) {
      return MultipartText.parse(body, contentType);
    }
    if (type.startsWith("application/x-www-form-urlencoded")
        || (type.isEmpty() && body[0] != '{')) {
      return ParameterText.parse(new String(body, StandardCharsets.UTF_8));
    }
    return json(body);
  }

  private static ObjectNode json(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node instanceof ObjectNode) {
        return (ObjectNode) node;
      }
    } catch (IOException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static boolean isBlank(byte[] body) {
    for (byte b : body) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private static ApiError invalid() {
    return ApiError.of("bad-request/invalid-body", "Invalid request body");
  }
}
