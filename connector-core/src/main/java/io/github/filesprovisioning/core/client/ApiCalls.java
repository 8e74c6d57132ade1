package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.ModelType;
import java.net.URI;

/** What the generated operations call. */
final class ApiCalls {
  private final Settings settings;
  private final Credentials credentials;
  private final Wire wire;
  private final JsonText json = new JsonText();
  private final RetryLoop loop;

  ApiCalls(Settings settings, Credentials credentials) {
    this.settings = settings;
    this.credentials = credentials;
    this.wire = new Wire(settings);
    this.loop = new RetryLoop(settings, new Attempts(settings, credentials, wire, json));
  }

  /** A call that answers with one record. */
  <T extends ApiObject> T one(ApiRequest request, ModelType<T> type) {
    return loop.run(request, answer -> json.one(answer.body(), type), deadline());
  }

  /** A call whose answer has no body. */
  void nothing(ApiRequest request) {
    loop.run(request, Answer::status, deadline());
  }

  /** A list; each page is a call with a deadline of its own. */
  <T extends ApiObject> CursorPages<T> pages(ApiRequest request, ModelType<T> type) {
    return new CursorPages<>(
        cursor ->
            loop.run(
                request.page(cursor),
                answer ->
                    new CursorPages.Page<>(
                        json.list(answer.body(), type), answer.cursor().orElse(null)),
                deadline()));
  }

  /** A call that answers with whatever JSON there is. */
  RawResponse raw(ApiRequest request) {
    return loop.run(
        request,
        answer ->
            new RawResponse(
                answer.status(),
                json.tree(answer.body()),
                answer.cursor().orElse(null),
                answer.header("X-Request-Id").orElse(null)),
        deadline());
  }

  URI baseUri() {
    return settings.baseUri;
  }

  private Deadline deadline() {
    return Deadline.in(settings.totalDeadline);
  }

  void close() {
    try {
      credentials.close();
    } finally {
      wire.close();
    }
  }
}
