package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Caller;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Optional;

/** Whose keys a request is about: 0 stands for the user who asks. */
final class KeyOwner {
  private final Directory directory;

  KeyOwner(Directory directory) {
    this.directory = directory;
  }

  /** The owner a request names; empty when it names none. */
  Optional<Row> named(Call call) {
    Long id = call.input().number("user_id");
    if (id == null) {
      return Optional.empty();
    }
    if (id == 0) {
      return Optional.of(self(call.caller()));
    }
    return Optional.of(
        directory
            .tables()
            .users()
            .find(id)
            .orElseThrow(() -> ApiError.model("user_id", "invalid", "is invalid")));
  }

  /** Whose keys a list shows; empty for those of the whole site. */
  Optional<Row> listed(Call call) {
    Optional<Row> owner = named(call);
    if (owner.isEmpty() && !call.caller().seesEverything()) {
      owner = Optional.of(self(call.caller()));
    }
    requireSight(call, owner.map(Row::id).orElse(null));
    return owner;
  }

  /** The user who asks; 422 when a key without owner asks. */
  static Row self(Caller caller) {
    return caller
        .user()
        .orElseThrow(
            () ->
                ApiError.of(
                    "bad-request/user-required", "This needs a user, but the API key has none"));
  }

  /** Refuses unless the caller is a site admin or looks at the own keys. */
  void requireSight(Call call, Long ownerId) {
    call.require(
        () -> call.caller().seesEverything() || (ownerId != null && call.caller().is(ownerId)),
        "cant-act-for-other-user",
        "You cannot act for another user");
  }

  /** Refuses unless the caller is a site admin or a user who manages the own keys. */
  void requireControl(Call call, Long ownerId, String setting) {
    if (call.caller().isSiteAdmin()) {
      return;
    }
    call.require(
        () -> ownerId != null && call.caller().is(ownerId),
        "cant-act-for-other-user",
        "You cannot act for another user");
    call.require(
        () -> self(call.caller()).flag("self_managed"),
        "self-managed-required",
        "Your account is managed by an administrator");
    call.require(
        () -> directory.settings().on(setting),
        "insufficient-permission-for-site",
        "This site does not let users make keys");
  }
}
