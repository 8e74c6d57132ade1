package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.access.Authenticator;
import io.github.filesprovisioning.sandbox.access.Caller;
import io.github.filesprovisioning.sandbox.access.KeyScope;
import io.github.filesprovisioning.sandbox.access.UseStamp;
import io.github.filesprovisioning.sandbox.contract.InputReader;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.resources.Action;
import io.github.filesprovisioning.sandbox.resources.Answer;
import io.github.filesprovisioning.sandbox.resources.Call;
import io.github.filesprovisioning.sandbox.resources.Resources;
import io.github.filesprovisioning.sandbox.store.Store;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** Turns a request into an answer: who asks, what is asked, is it well-formed, do it. */
final class ApiService {
  private static final System.Logger LOGGER = System.getLogger(ApiService.class.getName());

  private final Directory directory;
  private final Authenticator authenticator;
  private final UseStamp stamp;
  private final Resources resources;

  ApiService(Directory directory, Resources resources) {
    this.directory = directory;
    this.authenticator = new Authenticator(directory);
    this.stamp = new UseStamp(directory);
    this.resources = resources;
  }

  /** The answer; errors of the API come as answers, too. */
  WireAnswer answer(ApiRequest request, Router.Match match) {
    try {
      return match != null && match.operation().writes()
          ? directory.tables().store().write(() -> write(request, match))
          : read(request, match);
    } catch (ApiError error) {
      return WireAnswer.error(error, request.requestId());
    } catch (RuntimeException unexpected) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> request.method() + " " + request.path() + " " + request.requestId(),
          unexpected);
      return Crash.answer(500, request.requestId());
    }
  }

  private WireAnswer write(ApiRequest request, Router.Match match) {
    Caller caller = caller(request, match);
    WireAnswer answer = handle(request, match, caller);
    stamp.put(caller);
    return answer;
  }

  private WireAnswer read(ApiRequest request, Router.Match match) {
    Store store = directory.tables().store();
    AtomicReference<Caller> unstamped = new AtomicReference<>();
    WireAnswer answer =
        store.read(
            () -> {
              Caller caller = caller(request, match);
              if (stamp.due(caller)) {
                unstamped.set(caller);
              }
              return handle(request, match, caller);
            });
    if (unstamped.get() != null) {
      store.write(
          () -> {
            stamp.put(unstamped.get());
            return null;
          });
    }
    return answer;
  }

  private Caller caller(ApiRequest request, Router.Match match) {
    return match != null && match.operation().open()
        ? Caller.nobody()
        : authenticator.authenticate(
            request.header("X-FilesAPI-Key"), request.header("X-FilesAPI-Auth"));
  }

  private WireAnswer handle(ApiRequest request, Router.Match match, Caller caller) {
    if (match == null) {
      throw ApiError.notFound();
    }
    KeyScope.check(caller, match.operation());
    Action action = resources.action(match.operation()).orElseThrow(ApiError::notFound);
    ObjectNode parameters = request.parameters();
    match.values().forEach(parameters::put);
    Call call =
        new Call(
            match.operation(),
            InputReader.read(match.operation(), parameters),
            parameters,
            caller,
            workspace(request),
            request.header("X-Files-Reauthentication"),
            request.remoteAddress());
    return wire(action.run(call), match.operation(), request.requestId());
  }

  private static WireAnswer wire(Answer answer, Operation operation, String requestId) {
    if (answer.failure().isPresent()) {
      return WireAnswer.error(answer.failure().get(), requestId);
    }
    if (answer.body().length == 0) {
      return WireAnswer.empty(operation.status());
    }
    WireAnswer wire = WireAnswer.json(operation.status(), answer.body());
    return answer
        .cursor()
        .map(
            cursor ->
                wire.withHeader("X-Files-Cursor", cursor).withHeader("X-Files-Cursor-Next", cursor))
        .orElse(wire);
  }

  private OptionalLong workspace(ApiRequest request) {
    String header = request.header("X-Files-Workspace-Id");
    if (header == null || header.isBlank()) {
      return OptionalLong.empty();
    }
    try {
      long id = Long.parseLong(header.trim());
      if (id == 0 || directory.tables().workspaces().find(id).isPresent()) {
        return OptionalLong.of(id);
      }
    } catch (NumberFormatException e) {
      throw wrongWorkspace();
    }
    throw wrongWorkspace();
  }

  private static ApiError wrongWorkspace() {
    return ApiError.of(
        "bad-request/invalid-workspace-id-header", "X-Files-Workspace-Id names no workspace");
  }
}
