package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** API keys. The secret is in the answer of the create and never again: only a digest is kept. */
final class ApiKeysResource implements Resource {
  private static final String SETTING = "users_can_create_api_keys";
  private static final int LENGTH = 64;

  private final Directory directory;
  private final Secrets secrets;
  private final History history;
  private final Table keys;
  private final KeyOwner owners;
  private final RecordView view;

  ApiKeysResource(Directory directory, Secrets secrets, History history) {
    this.directory = directory;
    this.secrets = secrets;
    this.history = history;
    this.keys = directory.tables().apiKeys();
    this.owners = new KeyOwner(directory);
    this.view = view();
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listApiKeys", this::list,
        "createApiKey", this::create,
        "getApiKey", call -> get(call, key(call)),
        "updateApiKey", call -> update(call, key(call)),
        "deleteApiKey", call -> delete(call, key(call)),
        "getCurrentApiKey", call -> Answer.record(view, current(call)),
        "updateCurrentApiKey", call -> save(call, current(call)),
        "deleteCurrentApiKey", call -> remove(call, current(call)));
  }

  private RecordView view() {
    return new RecordView(directory.tables().contract().record("ApiKey"))
        .compute("descriptive_label", key -> key.text("name") + " (" + key.id() + ")")
        .compute("site_name", key -> directory.settings().row().text("name"));
  }

  private Answer list(Call call) {
    Long owner = owners.listed(call).map(Row::id).orElse(null);
    return call.page(call.listing(keys).onlyWith("user_id", owner), view);
  }

  private Answer get(Call call, Row key) {
    owners.requireSight(call, key.number("user_id"));
    return Answer.record(view, key);
  }

  private Answer create(Call call) {
    Row owner = owners.named(call).orElse(null);
    if (owner == null && !call.caller().isSiteAdmin()) {
      owner = KeyOwner.self(call.caller());
    }
    owners.requireControl(call, owner == null ? null : owner.id(), SETTING);
    String secret = secrets.key(LENGTH);
    Row key = add(Optional.ofNullable(owner), call.input(), secret, call.workspace().orElse(0));
    record("api_key_create", call, key);
    RecordView once = view().compute("key", row -> secret);
    if (key.flag("aws_style_credentials")) {
      String awsSecret = secrets.key(40);
      once.compute("aws_secret_key", row -> awsSecret);
    }
    return Answer.record(once, key);
  }

  /** Adds a key; also used for seeding. */
  Row add(Optional<Row> owner, Input input, String secret, long workspace) {
    ModelErrors errors = new ModelErrors();
    TextRules.present("name", input, true, errors);
    if (input.filled("path") && !"office_integration".equals(input.text("permission_set"))) {
      errors.add("path", "invalid", "is only possible for office_integration keys");
    }
    if (input.moment("expires_at") != null
        && !input.moment("expires_at").isAfter(directory.now())) {
      errors.add("expires_at", "past", "must be in the future");
    }
    Long wanted = input.number("workspace_id");
    if (wanted != null && wanted != 0 && directory.tables().workspaces().find(wanted).isEmpty()) {
      errors.add("workspace_id", "invalid", "is invalid");
    }
    errors.throwIfAny();
    Map<String, Object> values = new HashMap<>(input.values());
    values.keySet().removeAll(List.of("user_id", "id"));
    values.put("user_id", owner.map(Row::id).orElse(null));
    values.put("workspace_id", wanted == null ? Long.valueOf(workspace) : wanted);
    values.put("site_id", directory.settings().id());
    values.put("created_at", directory.now());
    values.put("secret_hash", Secrets.digest(secret));
    if (input.flag("aws_style_credentials")) {
      values.put("aws_access_key_id", "FILES" + secrets.next(15).toUpperCase(Locale.ROOT));
    }
    return keys.put(Row.of(keys.layout(), directory.tables().store().nextId()).withAll(values));
  }

  private Answer update(Call call, Row key) {
    owners.requireControl(call, key.number("user_id"), SETTING);
    return save(call, key);
  }

  private Answer save(Call call, Row key) {
    ModelErrors errors = new ModelErrors();
    TextRules.present("name", call.input(), false, errors);
    errors.throwIfAny();
    Map<String, Object> values = new HashMap<>(call.input().values());
    values.remove("id");
    Row saved = keys.put(key.withAll(values));
    record("api_key_update", call, saved);
    return Answer.record(view, saved);
  }

  private Answer delete(Call call, Row key) {
    owners.requireControl(call, key.number("user_id"), SETTING);
    return remove(call, key);
  }

  private Answer remove(Call call, Row key) {
    keys.remove(key);
    record("api_key_destroy", call, key);
    return Answer.none();
  }

  private Row key(Call call) {
    return keys.find(call.id()).orElseThrow(ApiError::notFound);
  }

  private static Row current(Call call) {
    return call.caller()
        .apiKey()
        .orElseThrow(
            () ->
                ApiError.of(
                    "not-authorized/must-authenticate-with-api-key",
                    "You must authenticate with an API key to do this"));
  }

  private void record(String action, Call call, Row key) {
    history.record(action, call.caller().user(), call.address(), key.id(), key.text("name"));
  }
}
