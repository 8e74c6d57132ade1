package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.Payload;
import com.boomi.connector.api.PayloadMetadata;
import com.boomi.connector.api.TrackedData;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.connection.CallOutcome;
import io.github.filesprovisioning.boomi.connection.Requests;
import io.github.filesprovisioning.core.client.FilesException;

/** Answers inputs, each exactly once, with status, code, message and tracked properties. */
final class Answers {
  private static final String OK = "OK";

  private final OperationResponse response;

  Answers(OperationResponse response) {
    this.response = response;
  }

  /** What came of a call. */
  void outcome(TrackedData input, CallOutcome outcome) {
    if (outcome.error().isPresent()) {
      error(input, outcome.error().get(), outcome.requests());
      return;
    }
    String code = code(outcome.result());
    response.addResult(
        input,
        OperationStatus.SUCCESS,
        code,
        message(code),
        payload(outcome.result(), code, outcome.requests()));
  }

  /** What a composite says has come of it; OK for what is one call. */
  private static String code(JsonNode result) {
    return result.path("outcome").asText(OK);
  }

  private static String message(String code) {
    return code.equals(OK) ? "Done." : "The outcome is " + code + ".";
  }

  /** One of several documents that come of an input, which has to be finished then. */
  void part(TrackedData input, JsonNode document, Requests requests) {
    response.addPartialResult(
        input, OperationStatus.SUCCESS, OK, message(OK), payload(document, OK, requests));
  }

  /** An error that was found before anything was sent. */
  void error(TrackedData input, FilesException error) {
    error(input, error, null);
  }

  /** An error, after these requests. */
  void error(TrackedData input, FilesException error, Requests requests) {
    String code = error.kind().name();
    if (Verdict.of(error.kind()) == OperationStatus.APPLICATION_ERROR) {
      response.addResult(
          input,
          OperationStatus.APPLICATION_ERROR,
          code,
          error.getMessage(),
          payload(ErrorDocument.of(error), code, requests));
    } else {
      failure(input, code, error.getMessage(), error);
    }
  }

  /** A failure that is not about this input. */
  void failure(TrackedData input, String code, String message, Throwable cause) {
    response.addErrorResult(input, OperationStatus.FAILURE, code, message, cause);
  }

  /** A failure that nobody foresaw; the message may hold anything, so only its kind is told. */
  void unexpected(TrackedData input, RuntimeException e) {
    if (e instanceof ConnectorException) {
      ConnectorException known = (ConnectorException) e;
      failure(input, known.getStatusCode(), known.getStatusMessage(), e);
    } else {
      failure(
          input, "UNEXPECTED", "The connector failed: " + e.getClass().getSimpleName() + ".", e);
    }
  }

  private Payload payload(JsonNode json, String outcome, Requests requests) {
    PayloadMetadata metadata = response.createMetadata();
    metadata.setTrackedProperty("outcome", outcome);
    if (requests != null) {
      metadata.setTrackedProperty("requests", String.valueOf(requests.count()));
      requests.lastId().ifPresent(id -> metadata.setTrackedProperty("request_id", id));
    }
    return new JsonPayload(json, metadata);
  }
}
