package io.github.filesprovisioning.sandbox.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Positions as the opaque texts clients send back. The text also names the list, its selection and
 * its page size, and is refused for any other.
 */
final class CursorText {
  private static final String PREFIX = "c2:next:";
  private static final int FINGERPRINT = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private CursorText() {}

  static String write(Position position, String selection) {
    ArrayNode parts = JSON.createArrayNode();
    parts.add(position.id());
    Object key = position.key();
    if (key instanceof Instant) {
      parts.add("t").add(((Instant) key).getEpochSecond());
    } else {
      parts.add("v").add(JSON.<JsonNode>valueToTree(key));
    }
    parts.insert(0, fingerprint(selection + parts));
    return PREFIX
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Position read(String cursor, String selection) {
    if (!cursor.startsWith(PREFIX)) {
      throw invalid();
    }
    try {
      JsonNode parts =
          JSON.readTree(Base64.getUrlDecoder().decode(cursor.substring(PREFIX.length())));
      if (!parts.isArray() || parts.size() != 4) {
        throw invalid();
      }
      String fingerprint = ((ArrayNode) parts).remove(0).asText();
      if (!fingerprint.equals(fingerprint(selection + parts))) {
        throw invalid();
      }
      return new Position(key(parts.get(1).asText(), parts.get(2)), parts.get(0).longValue());
    } catch (IOException | IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static Object key(String kind, JsonNode value) {
    if (kind.equals("t")) {
      return Instant.ofEpochSecond(value.longValue());
    }
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
  }

  private static String fingerprint(String selection) {
    return Secrets.digest(selection).substring(0, FINGERPRINT);
  }

  private static ApiError invalid() {
    return ApiError.of("bad-request/invalid-cursor", "Invalid cursor");
  }
}
