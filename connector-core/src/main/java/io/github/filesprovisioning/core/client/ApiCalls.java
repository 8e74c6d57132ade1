package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Session;
import io.github.filesprovisioning.core.client.model.SessionCreate;
import java.net.URI;
import java.util.function.Supplier;

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
    return one(request, type, deadline());
  }

  /** The same as a part of another call, within its time. */
  <T extends ApiObject> T one(ApiRequest request, ModelType<T> type, Deadline deadline) {
    return loop.run(
        request,
        new Expected<>(
            answer -> json.one(answer.body(), type), found -> type.fromJson(found.toJson()), null),
        deadline);
  }

  /** A call whose answer has no body. */
  void nothing(ApiRequest request) {
    nothing(request, deadline());
  }

  /** The same within a time of its own. */
  void nothing(ApiRequest request, Deadline deadline) {
    loop.run(request, new Expected<>(Answer::status, found -> 201, 404), deadline);
  }

  /** A list; each page is a call with a deadline of its own. */
  <T extends ApiObject> CursorPages<T> pages(ApiRequest request, ModelType<T> type) {
    return pages(request, type, this::deadline);
  }

  /** A list whose pages end at given times. */
  <T extends ApiObject> CursorPages<T> pages(
      ApiRequest request, ModelType<T> type, Supplier<Deadline> deadlines) {
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
                deadlines.get()));
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
  String login(SessionCreate login, Deadline deadline) {
    ApiRequest request = ApiRequest.to(Operations.CREATE_SESSION).body(login);
    String id = one(request, Session.TYPE, deadline).id();
    if (id == null || id.isBlank() || !HeaderText.isVisibleAscii(id)) {
      throw new ApiErrorException(
          Problem.of(
              ErrorKind.SERVER_ERROR,
              "The answer to the login holds no session. Check the address of the site."));
    }
    return id;
  }

  /** Whether a record of this workspace is what a request without a workspace made. */
  boolean worksIn(Long workspaceId) {
    return settings.workspaceId.orElse(0L) == (workspaceId == null ? 0 : workspaceId);
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
