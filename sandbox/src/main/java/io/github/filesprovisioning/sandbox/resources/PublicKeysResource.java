package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.ssh.SshKeyPair;
import io.github.filesprovisioning.sandbox.ssh.SshPublicKey;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Instant;
import java.util.Map;

/** SSH keys of users. */
final class PublicKeysResource implements Resource {
  private static final String SETTING = "users_can_create_ssh_keys";

  private final Directory directory;
  private final Table keys;
  private final KeyOwner owners;
  private final RecordView view;

  PublicKeysResource(Directory directory) {
    this.directory = directory;
    this.keys = directory.tables().publicKeys();
    this.owners = new KeyOwner(directory);
    this.view =
        view()
            .compute("generated_private_key", key -> RecordView.ABSENT)
            .compute("generated_public_key", key -> RecordView.ABSENT)
            .compute("status", key -> RecordView.ABSENT);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listPublicKeys", this::list,
        "getPublicKey", this::get,
        "createPublicKey", this::create,
        "updatePublicKey", this::update,
        "deletePublicKey", this::delete);
  }

  private RecordView view() {
    return new RecordView(directory.tables().contract().record("PublicKey"))
        .compute(
            "username",
            key ->
                directory
                    .tables()
                    .users()
                    .find(key.number("user_id"))
                    .map(user -> user.text("username"))
                    .orElse(null))
        .compute("expired", this::expired);
  }

  private boolean expired(Row key) {
    Instant expiry = key.moment("expires_at");
    return expiry != null && !expiry.isAfter(directory.now());
  }

  private Answer list(Call call) {
    Long owner = owners.listed(call).map(Row::id).orElse(null);
    return call.page(call.listing(keys).onlyWith("user_id", owner), view);
  }

  private Answer get(Call call) {
    Row key = key(call);
    owners.requireSight(call, key.number("user_id"));
    return Answer.record(view, key);
  }

  private Answer create(Call call) {
    Row owner = owners.named(call).orElseGet(() -> KeyOwner.self(call.caller()));
    owners.requireControl(call, owner.id(), SETTING);
    if (!call.input().flag("generate_keypair")) {
      return Answer.record(view, add(owner, call.input()));
    }
    if (call.input().filled("public_key")) {
      throw ApiError.model("public_key", "present", "cannot be given with generate_keypair");
    }
    SshKeyPair pair = NewKey.generate(call.input());
    Row key = add(owner, call.input().with("public_key", pair.publicKey()));
    RecordView once =
        view()
            .compute("generated_private_key", row -> pair.privateKey())
            .compute("generated_public_key", row -> pair.publicKey())
            .compute("status", row -> "complete");
    return Answer.record(once, key);
  }

  /** Adds a key to a user; also used for seeding. */
  Row add(Row owner, Input input) {
    ModelErrors errors = new ModelErrors();
    TextRules.present("title", input, true, errors);
    TextRules.present("public_key", input, true, errors);
    errors.throwIfAny();
    SshPublicKey parsed;
    try {
      parsed = SshPublicKey.parse(input.text("public_key"));
    } catch (IllegalArgumentException e) {
      throw ApiError.model("public_key", "invalid", "is invalid");
    }
    String fingerprint = parsed.fingerprintSha256();
    if (keys.where("fingerprint_sha256", fingerprint).stream()
        .anyMatch(
            other ->
                other.is("user_id", owner.id()) && other.is("fingerprint_sha256", fingerprint))) {
      throw ApiError.model("public_key", "taken", "has already been taken");
    }
    return keys.put(
        Row.of(keys.layout(), directory.tables().store().nextId())
            .withAll(
                Map.of(
                    "title", input.text("title"),
                    "user_id", owner.id(),
                    "workspace_id", owner.number("workspace_id"),
                    "created_at", directory.now(),
                    "fingerprint", parsed.fingerprint(),
                    "fingerprint_sha256", fingerprint)));
  }

  private Answer update(Call call) {
    Row key = key(call);
    owners.requireControl(call, key.number("user_id"), SETTING);
    ModelErrors errors = new ModelErrors();
    TextRules.present("title", call.input(), true, errors);
    errors.throwIfAny();
    return Answer.record(view, keys.put(key.with("title", call.input().text("title"))));
  }

  private Answer delete(Call call) {
    Row key = key(call);
    owners.requireControl(call, key.number("user_id"), SETTING);
    keys.remove(key);
    return Answer.none();
  }

  private Row key(Call call) {
    return keys.find(call.id()).orElseThrow(ApiError::notFound);
  }
}
