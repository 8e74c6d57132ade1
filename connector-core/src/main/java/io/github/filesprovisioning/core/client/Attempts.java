package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Sends a request once, with credentials, and reads its answer. */
final class Attempts {
  private final Settings settings;
  private final Credentials credentials;
  private final Wire wire;
  private final JsonText json;
  private final ConcurrencyLimit limit;
  private final ErrorAnswers errors;

  Attempts(Settings settings, Credentials credentials, Wire wire, JsonText json) {
    this.settings = settings;
    this.credentials = credentials;
    this.wire = wire;
    this.json = json;
    this.limit = new ConcurrencyLimit(settings.maxConcurrency);
    this.errors = new ErrorAnswers(settings, json, credentials);
  }

  <T> T send(ApiRequest request, AnswerReader<T> reader, int number, Deadline deadline)
      throws AttemptFailure {
    Answer answer = exchange(request, number, deadline);
    if (!answer.isSuccess()) {
      throw errors.failure(answer, request);
    }
    return read(answer, reader);
  }

  private Answer exchange(ApiRequest request, int number, Deadline deadline) throws AttemptFailure {
    HttpRequest http = http(request, deadline);
    Answer answer = limited(request.operation(), http, number, deadline);
    if (answer.status() == 401 && credentials.renew(http)) {
      return limited(request.operation(), http(request, deadline), number, deadline);
    }
    return answer;
  }

  /** A login that a request needs comes before the request takes its place, so none blocks it. */
  private Answer limited(Operation operation, HttpRequest http, int number, Deadline deadline)
      throws AttemptFailure {
    limit.enter(deadline);
    try {
      if (deadline.isOver()) {
        throw WireFailures.outOfTime();
      }
      return timed(operation, http, number, deadline);
    } finally {
      limit.leave();
    }
  }

  private Answer timed(Operation operation, HttpRequest http, int number, Deadline deadline)
      throws AttemptFailure {
    long start = System.nanoTime();
    int status = 0;
    String requestId = null;
    try {
      Answer answer = wire.send(http, deadline.atMost(settings.requestTimeout));
      status = answer.status();
      requestId = answer.header("X-Request-Id").orElse(null);
      return answer;
    } finally {
      settings.listener.attempted(
          new RequestAttempt(
              operation.id(),
              operation.method(),
              status,
              number,
              System.nanoTime() - start,
              requestId));
    }
  }

  private HttpRequest http(ApiRequest request, Deadline deadline) {
    Operation operation = request.operation();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(settings.baseUri + request.target()))
            .setHeader("Accept", "application/json")
            .setHeader("User-Agent", settings.userAgent);
    settings.workspaceId.ifPresent(id -> http.setHeader("X-Files-Workspace-Id", id.toString()));
    settings
        .proxy
        .flatMap(ProxySettings::authorization)
        .ifPresent(value -> http.setHeader("Proxy-Authorization", value));
    if (!operation.open()) {
      credentials.authorize(http, operation, deadline);
    }
    if (request.body() == null) {
      http.method(operation.method(), BodyPublishers.noBody());
    } else {
      http.setHeader("Content-Type", "application/json");
      http.method(operation.method(), BodyPublishers.ofByteArray(json.bytes(request.body())));
    }
    Duration time = deadline.atMost(settings.requestTimeout);
    return http.timeout(time.isZero() ? Duration.ofNanos(1) : time).build();
  }

  private <T> T read(Answer answer, AnswerReader<T> reader) throws AttemptFailure {
    try {
      return reader.read(answer);
    } catch (IOException e) {
      // The parser's own message may quote the answer, so it goes no further.
      throw AttemptFailure.of(errors.unreadable(answer), Effect.ACCEPTED);
    }
  }
}
