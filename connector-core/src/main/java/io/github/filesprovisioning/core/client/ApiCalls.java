package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Session;
import io.github.filesprovisioning.core.client.model.SessionCreate;
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
    this.loop =
        new RetryLoop(
            settings, new Attempts(settings, credentials, wire, json), new CreateLookup(this));
    credentials.attach(this);
  }

  /** A call that answers with one record. */
  <T extends ApiObject> T one(ApiRequest request, ModelType<T> type) {
    return loop.run(
        request,
        new Expected<>(
            answer -> json.one(answer.body(), type), found -> type.fromJson(found.toJson()), null),
        deadline());
  }

  /** A call whose answer has no body. */
  void nothing(ApiRequest request) {
    loop.run(request, new Expected<>(Answer::status, found -> 201, 404), deadline());
  }

  /** A list; each page is a call with a deadline of its own. */
  <T extends ApiObject> CursorPages<T> pages(ApiRequest request, ModelType<T> type) {
    return new CursorPages<>(
        cursor ->
            loop.run(
                request.page(cursor),
                new Expected<>(
                    answer ->
                        new CursorPages.Page<>(
                            json.list(answer.body(), type), answer.cursor().orElse(null)),
                    null,
                    null),
                deadline()));
  }

  /** A call that answers with whatever JSON there is. */
  RawResponse raw(ApiRequest request) {
    return loop.run(
        request,
        new Expected<>(
            answer ->
                new RawResponse(
                    answer.status(),
                    json.tree(answer.body()),
                    answer.cursor().orElse(null),
                    answer.header("X-Request-Id").orElse(null)),
            found -> new RawResponse(201, found.toJson(), null, null),
            new RawResponse(204, MissingNode.getInstance(), null, null)),
        deadline());
  }

  /** Begins a session and gives its id. */
  String login(SessionCreate login) {
    return one(ApiRequest.to(Operations.CREATE_SESSION).body(login), Session.TYPE).id();
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
