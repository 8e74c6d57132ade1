package io.github.filesprovisioning.sandbox.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Arrays;

/** What a login that does not succeed is told. */
final class LoginRefusal {
  private LoginRefusal() {}

  /** Says the same for an unknown name, a wrong password and an account that is switched off. */
  static ApiError wrong() {
    return ApiError.of(
        "not-authenticated/invalid-username-or-password", "Invalid username or password");
  }

  static ApiError wrongCode() {
    return ApiError.of(
        "not-authenticated/one-time-password-incorrect", "The one-time password is incorrect");
  }

  static ApiError lockedOut() {
    return ApiError.of(
        "not-authenticated/locked-out", "Your account is locked after too many failed logins");
  }

  static ApiError sessionOver() {
    return ApiError.of("not-authenticated/invalid-session", "The session is no longer valid");
  }

  /** Names the half-open session and the kinds of factor; its errors are objects, as recorded. */
  static ApiError secondFactorNeeded(Row user, String partialSessionId) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("partial_session_id", partialSessionId);
    ArrayNode methods = data.putArray("two_factor_authentication_methods");
    String kinds = user.text("type_of_2fa");
    Arrays.stream((kinds == null ? "totp" : kinds).split("_", -1)).forEach(methods::add);
    String message = "A second factor is needed: send its code in otp";
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    errors.addObject().put("title", "Two Factor Authentication Error").put("error", message);
    return ApiError.of("not-authenticated/two-factor-authentication-error", message, errors, data);
  }
}
