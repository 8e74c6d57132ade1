package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;

/**
 * The second proof of identity that a session needs for dangerous operations: header {@code
 * X-Files-Reauthentication: password:…}. Keys need none.
 */
final class Reauthentication {
  private static final String PREFIX = "password:";

  private Reauthentication() {}

  static void require(Call call) {
    if (call.caller().session().isEmpty()) {
      return;
    }
    String given = call.reauthentication();
    if (given == null || !given.startsWith(PREFIX)) {
      throw ApiError.of(
          "not-authorized/reauthentication-needed-action",
          "This action needs your password: send it in X-Files-Reauthentication");
    }
    Row user = call.caller().user().orElseThrow();
    if (!Secrets.matches(given.substring(PREFIX.length()), user.text("password_hash"))) {
      throw ApiError.of(
          "not-authorized/reauthentication-failed", "The password is not the right one");
    }
  }
}
