package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.access.Login;
import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Map;

/** Sessions: sign in, sign out. */
final class SessionsResource implements Resource {
  private final Directory directory;
  private final Login login;
  private final History history;

  SessionsResource(Directory directory, Login login, History history) {
    this.directory = directory;
    this.login = login;
    this.history = history;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("createSession", this::create, "deleteSession", this::delete);
  }

  private Answer create(Call call) {
    Input input = call.input();
    Login.Outcome outcome;
    if (input.filled("partial_session_id")) {
      outcome = login.secondFactor(input.text("partial_session_id"), input.text("otp"));
    } else if (input.filled("username")) {
      outcome = login.password(input.text("username"), input.text("password"), input.text("otp"));
    } else {
      throw ApiError.of(
          "bad-request/request-params-required", "Required request parameter missing: username");
    }
    if (outcome.failure().isPresent()) {
      return Answer.failed(outcome.failure().get());
    }
    history.login(outcome.user(), call.address());
    ObjectNode session = JsonNodeFactory.instance.objectNode();
    session.put("id", outcome.sessionId());
    session.put("language", language(outcome.user()));
    session.put("read_only", false);
    session.put("sftp_insecure_ciphers", false);
    return Answer.json(session);
  }

  private String language(Row user) {
    String own = user.text("language");
    return own.isEmpty() ? directory.settings().row().text("language") : own;
  }

  private Answer delete(Call call) {
    Row session =
        call.caller()
            .session()
            .orElseThrow(
                () ->
                    ApiError.of(
                        "not-authenticated/api-key-sessions-not-supported",
                        "An API key has no session to end"));
    directory.tables().sessions().remove(session);
    return Answer.none();
  }
}
