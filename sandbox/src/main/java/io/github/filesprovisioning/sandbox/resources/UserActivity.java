package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** When a user was last active: signed in, used the API, was switched on again or was created. */
final class UserActivity {
  private UserActivity() {}

  static Instant last(Row user) {
    return Stream.of("last_login_at", "last_api_use_at", "enabled_at", "created_at")
        .map(user::moment)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
