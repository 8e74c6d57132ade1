package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Turns an error answer into a typed error. The {@code type} decides, then the status: bad requests
 * have come with 400 and with 422. An answer that is not JSON, as proxies give, is taken by its
 * status alone; one that says it is JSON and cannot be read is asked for again.
 */
final class ErrorAnswers {
  private static final Set<Integer> REASON_DECIDES = Set.of(400, 404, 409, 422);

  private final Settings settings;
  private final JsonText json;
  private final Credentials credentials;

  /**
   * Creates it.
   *
   * @param credentials know what must never be shown, whatever the answer says
   */
  ErrorAnswers(Settings settings, JsonText json, Credentials credentials) {
    this.settings = settings;
    this.json = json;
    this.credentials = credentials;
  }

  AttemptFailure failure(Answer answer, ApiRequest request) {
    JsonNode body;
    try {
      body = body(answer);
    } catch (IOException e) {
      if (REASON_DECIDES.contains(answer.status()) && saysJson(answer)) {
        // Refused, but the reason was garbled on the way; it decides what is to be done next.
        return AttemptFailure.of(unreadable(answer), Effect.NONE);
      }
      body = MissingNode.getInstance();
    }
    return failure(answer, request, body);
  }

  private AttemptFailure failure(Answer answer, ApiRequest request, JsonNode body) {
    String type = body.path("type").asText("");
    boolean taken = ErrorDetails.isTaken(body);
    ErrorKind kind = ErrorMapping.kind(answer.status(), type, taken);
    boolean untold = answer.status() >= 500;
    String detail = hide(ErrorDetails.sentence(body, answer.status()), request);
    Problem problem =
        new Problem.Builder(
                kind, request.operation() + ": " + detail + " " + ErrorMapping.advice(kind, type))
            .status(answer.status())
            .type(type.isEmpty() ? null : type)
            .title(body.path("title").asText(null))
            .detail(detail)
            .fieldErrors(ErrorDetails.fields(body, text -> hide(text, request)))
            .requestId(
                answer.header("X-Request-Id").orElseGet(() -> body.path("instance").asText(null)))
            .retryable(untold || ErrorMapping.passes(kind, type))
            .data(body.path("data"))
            .build();
    return new AttemptFailure(
        new ApiErrorException(problem),
        untold ? Effect.UNKNOWN : Effect.NONE,
        answer.header("Retry-After").flatMap(RetryAfter::read).orElse(null));
  }

  /** The answer may quote what was sent. */
  private String hide(String text, ApiRequest request) {
    String shown = request.model() == null ? text : request.model().hideSecretsIn(text);
    for (String secret : credentials.secrets()) {
      shown = shown.replace(secret, "***");
    }
    return shown;
  }

  private JsonNode body(Answer answer) throws IOException {
    JsonNode body = json.tree(answer.body());
    return body.isObject() ? body : MissingNode.getInstance();
  }

  private static boolean saysJson(Answer answer) {
    return answer
        .header("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
        .isPresent();
  }

  FilesException unreadable(Answer answer) {
    return new ApiErrorException(
        new Problem.Builder(
                ErrorKind.SERVER_ERROR,
                "The answer of "
                    + settings.baseUri.getHost()
                    + " cannot be read: it is not the JSON this operation answers with. Check the"
                    + " address; if it is right, try again later.")
            .status(answer.status())
            .requestId(answer.header("X-Request-Id").orElse(null))
            .retryable(true)
            .build());
  }
}
