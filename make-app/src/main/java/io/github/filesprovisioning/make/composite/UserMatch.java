package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;

/** Finds the user whom an input describes, by the field that it says to match by. */
final class UserMatch {
  private static final Iml BY_EMAIL = Iml.parameter("match_by").is(Iml.text("email"));

  private UserMatch() {}

  /** The field that users are matched by has to be given. */
  static Checks checks() {
    String reason = "must be given, because users are matched by it";
    return new Checks()
        .refuse(Iml.all(BY_EMAIL, isMissing("email")), "email", reason)
        .refuse(Iml.all(BY_EMAIL.not(), isMissing("username")), "username", reason);
  }

  static Iml isMissing(String field) {
    return Iml.call("ifempty", Iml.parameter(field), Iml.text("")).is(Iml.text(""));
  }

  /** Looks the user up; {@link UserSelection#checked()} has to follow. */
  static Step find() {
    return Step.get("/users")
        .query(
            "filter[username]", Iml.when(BY_EMAIL, Iml.of("undefined"), Iml.parameter("username")))
        .query("filter[email]", Iml.when(BY_EMAIL, Iml.parameter("email"), Iml.of("undefined")))
        .keep("found", Iml.of("body"));
  }
}
