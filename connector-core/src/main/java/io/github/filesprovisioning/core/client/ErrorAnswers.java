package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.io.IOException;

/** Turns an error answer into a typed error. */
final class ErrorAnswers {
  private final Settings settings;
  private final JsonText json;

  ErrorAnswers(Settings settings, JsonText json) {
    this.settings = settings;
    this.json = json;
  }

  AttemptFailure failure(Answer answer, ApiRequest request) {
    JsonNode body = body(answer);
    String type = body.path("type").asText("");
    ErrorKind kind = kind(answer.status(), type);
    boolean retryable = kind == ErrorKind.RATE_LIMITED || answer.status() >= 500;
    Problem problem =
        new Problem.Builder(kind, request.operation() + ": " + body.path("error").asText("refused"))
            .status(answer.status())
            .type(type.isEmpty() ? null : type)
            .title(body.path("title").asText(null))
            .requestId(answer.header("X-Request-Id").orElse(null))
            .retryable(retryable)
            .build();
    Effect effect = answer.status() >= 500 ? Effect.UNKNOWN : Effect.NONE;
    return AttemptFailure.of(new ApiErrorException(problem), effect);
  }

  private static ErrorKind kind(int status, String type) {
    if (type.startsWith("not-found") || status == 404) {
      return ErrorKind.NOT_FOUND;
    }
    if (status == 401) {
      return ErrorKind.NOT_AUTHENTICATED;
    }
    if (status == 403) {
      return ErrorKind.NOT_AUTHORIZED;
    }
    if (status == 429) {
      return ErrorKind.RATE_LIMITED;
    }
    return status >= 500 ? ErrorKind.SERVER_ERROR : ErrorKind.INVALID_INPUT;
  }

  private JsonNode body(Answer answer) {
    try {
      return json.tree(answer.body());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  FilesException unreadable(Answer answer) {
    return new ApiErrorException(
        new Problem.Builder(
                ErrorKind.SERVER_ERROR,
                "The answer of "
                    + settings.baseUri.getHost()
                    + " cannot be read: it is not the JSON this operation answers with.")
            .status(answer.status())
            .requestId(answer.header("X-Request-Id").orElse(null))
            .retryable(true)
            .build());
  }
}
