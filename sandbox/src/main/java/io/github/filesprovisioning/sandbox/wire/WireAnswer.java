package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it goes over the wire.
 *
 * @param headers extra headers in their exact spelling
 * @param body empty for none
 * @param delivery how the bytes are sent
 * @param pause time between two pieces of a slow body, else zero
 */
public record WireAnswer(
    int status, Map<String, String> headers, byte[] body, Delivery delivery, Duration pause) {

  /** How an answer reaches the client. */
  public enum Delivery {
    /** At once and whole. */
    WHOLE,
    /** Whole, but a few bytes at a time. */
    SLOW,
    /** Half of the announced bytes, then the connection is closed. */
    TRUNCATED,
    /** The connection is closed without an answer. */
    DROPPED
  }

  /** An answer that is sent at once. */
  public static WireAnswer whole(int status, Map<String, String> headers, byte[] body) {
    return new WireAnswer(status, headers, body, Delivery.WHOLE, Duration.ZERO);
  }

  /** An answer without a body. */
  public static WireAnswer empty(int status) {
    return whole(status, Map.of(), new byte[0]);
  }

  /** No answer at all: the connection is closed. */
  public static WireAnswer dropped() {
    return empty(0).delivered(Delivery.DROPPED);
  }

  /** A JSON body. */
  public static WireAnswer json(int status, byte[] body) {
    return whole(status, Map.of("Content-Type", "application/json"), body);
  }

  /** An error in the wording of the API, with the request id and the error class header. */
  public static WireAnswer error(ApiError error, String requestId) {
    return error(error.status(), error.type(), error.body(requestId));
  }

  /** An error body that was built elsewhere. */
  public static WireAnswer error(int status, String type, JsonNode body) {
    return json(status, body.toString().getBytes(StandardCharsets.UTF_8))
        .withHeader("X-Files-Error-Class", type);
  }

  /** The same answer with one more header. */
  public WireAnswer withHeader(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new WireAnswer(status, all, body, delivery, pause);
  }

  /** The same answer with another body. */
  public WireAnswer withBody(byte[] other) {
    return new WireAnswer(status, headers, other, delivery, pause);
  }

  /** The same answer, sent in pieces with a pause between two of them. */
  public WireAnswer slowly(Duration between) {
    return new WireAnswer(status, headers, body, Delivery.SLOW, between);
  }

  /** The same answer, sent in another way. */
  public WireAnswer delivered(Delivery other) {
    return new WireAnswer(status, headers, body, other, pause);
  }
}
