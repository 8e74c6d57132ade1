package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The answer to a call without a type of its own. Its body may hold secrets. */
public final class RawResponse {
  private final int status;
  private final JsonNode body;
  private final String cursor;
  private final String requestId;

  RawResponse(int status, JsonNode body, String cursor, String requestId) {
    this.status = status;
    this.body = body;
    this.cursor = cursor;
    this.requestId = requestId;
  }

  /** The HTTP status, from 200 to 299; any other answer is a {@link FilesException}. */
  public int status() {
    return status;
  }

  /** The body; a missing node when there was none. */
  public JsonNode body() {
    return body;
  }

  /** Where the next page of a list starts; empty on the last page. */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** The id under which Files.com knows the request. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** The status; the body could hold a secret. */
  @Override
  public String toString() {
    return "RawResponse{status=" + status + "}";
  }
}
