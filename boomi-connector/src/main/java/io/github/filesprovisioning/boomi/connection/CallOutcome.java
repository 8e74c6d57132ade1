package io.github.filesprovisioning.boomi.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Optional;

/** What came of an action for one document. */
public final class CallOutcome {
  private final JsonNode result;
  private final FilesException error;
  private final Requests requests;

  CallOutcome(JsonNode result, FilesException error, Requests requests) {
    this.result = result;
    this.error = error;
    this.requests = requests;
  }

  /** The result; null when there is an error. */
  public JsonNode result() {
    return result;
  }

  /** Why it could not be done; empty when it was. */
  public Optional<FilesException> error() {
    return Optional.ofNullable(error);
  }

  /** What it needed. */
  public Requests requests() {
    return requests;
  }
}
