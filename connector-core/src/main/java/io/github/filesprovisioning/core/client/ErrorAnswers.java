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
  /** More than any error of Files.com; what is larger is not read as one. */
  private static final long LARGEST_BODY = 1 << 20;

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
    ShownText shown = new ShownText(request, credentials.secrets());
    ErrorDetails details = new ErrorDetails(body, shown);
    String type = shown.line(body.path("type").asText(""));
    ErrorKind kind = ErrorMapping.kind(answer.status(), type, details.isTaken());
    boolean untold = answer.status() >= 500;
    String detail = details.sentence(answer.status());
    String advice = ErrorAdvice.of(kind, answer, body, settings);
    Problem problem =
        new Problem.Builder(kind, request.operation() + ": " + detail + " " + advice)
            .status(answer.status())
            .type(type.isEmpty() ? null : type)
            .title(shown.lineOrNull(body.path("title")))
            .detail(detail)
            .fieldErrors(details.fields())
            .requestId(requestId(answer, body, shown))
            .retryable(ErrorMapping.passes(answer.status(), kind, type))
            .data(body.path("data"))
            .build();
    return new AttemptFailure(
        new ApiErrorException(problem),
        untold ? Effect.UNKNOWN : Effect.NONE,
        RetryAfter.of(answer).orElse(null));
  }

  private static String requestId(Answer answer, JsonNode body, ShownText shown) {
    return answer
        .header("X-Request-Id")
        .map(shown::line)
        .orElseGet(() -> shown.lineOrNull(body.path("instance")));
  }

  private JsonNode body(Answer answer) throws IOException {
    if (answer.body().size() > LARGEST_BODY) {
      return MissingNode.getInstance();
    }
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
