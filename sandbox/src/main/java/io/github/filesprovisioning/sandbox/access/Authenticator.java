package io.github.filesprovisioning.sandbox.access;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Instant;
import java.util.Optional;

/** Finds out who sends a request, from its key or session. */
public final class Authenticator {
  private final Directory directory;

  /** An authenticator over the users, keys and sessions of a site. */
  public Authenticator(Directory directory) {
    this.directory = directory;
  }

  /**
   * The caller; the key counts when both are sent, as the official Go client assumes.
   *
   * @throws ApiError 401 when there are no valid credentials
   */
  public Caller authenticate(String key, String session) {
    if (key != null && !key.isEmpty()) {
      return byKey(key).orElseThrow(Authenticator::invalid);
    }
    if (session != null && !session.isEmpty()) {
      return bySession(session).orElseThrow(Authenticator::invalid);
    }
    throw ApiError.of("not-authenticated/authentication-required", "Authentication required");
  }

  private Optional<Caller> byKey(String key) {
    return directory.tables().apiKeys().where("secret_hash", Secrets.digest(key)).stream()
        .filter(row -> alive(row.moment("expires_at")))
        .findFirst()
        .flatMap(
            row ->
                row.number("user_id") == null
                    ? Optional.of(Caller.byKey(directory, row, null))
                    : activeUser(row).map(user -> Caller.byKey(directory, row, user)));
  }

  private Optional<Caller> bySession(String id) {
    return directory.tables().sessions().where("secret_hash", Secrets.digest(id)).stream()
        .filter(row -> !row.flag("partial") && alive(row.moment("expires_at")))
        .findFirst()
        .flatMap(row -> activeUser(row).map(user -> Caller.bySession(directory, row, user)));
  }

  private Optional<Row> activeUser(Row credential) {
    return directory
        .tables()
        .users()
        .find(credential.number("user_id"))
        .filter(user -> !directory.shutOut(user));
  }

  private boolean alive(Instant expiry) {
    return expiry == null || expiry.isAfter(directory.now());
  }

  private static ApiError invalid() {
    return ApiError.of(
        "not-authenticated/invalid-credentials",
        "The API key or Session token provided could not be used to validate this request.");
  }
}
