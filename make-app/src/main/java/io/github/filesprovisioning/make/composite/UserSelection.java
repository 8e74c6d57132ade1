package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;

/**
 * Finds the one user that an input chooses by id, username or e-mail address: {@code temp.user}.
 */
final class UserSelection {
  static final List<String> FIELDS = List.of("user_id", "username", "email");
  static final Iml USER = Iml.temp("user");

  private UserSelection() {}

  /** Looks the user up; nobody there leaves {@code temp.user} undefined. */
  static List<Step> find() {
    return List.of(byId(), byName(), checked());
  }

  private static Step byId() {
    return byId("/users/{{parameters.user_id}}").when(Iml.hasValue(Iml.parameter("user_id")));
  }

  /** By id; nobody there is no error. */
  static Step byId(String path) {
    Iml one = Iml.call("add", Iml.of("emptyarray"), Iml.of("body"));
    return Step.get(path)
        .keep("found", Iml.when(Iml.of("statusCode == 200"), one, Iml.of("emptyarray")))
        .accept(Iml.any(Step.SUCCEEDED, Iml.of("statusCode == 404")));
  }

  /** By username or e-mail address, whichever has a value. */
  static Step byName() {
    Iml username = Iml.parameter("username");
    Iml email = Iml.parameter("email");
    return Step.get("/users")
        .when(Iml.any(Iml.hasValue(username), Iml.hasValue(email)))
        .query("filter[username]", Iml.call("ifempty", username, Iml.of("undefined")))
        .query("filter[email]", Iml.call("ifempty", email, Iml.of("undefined")))
        .keep("found", Iml.of("body"));
  }

  /** Refuses an address that several users share. */
  static Step checked() {
    Iml found = Iml.temp("found");
    return Step.compute()
        .let("user", found.at(1))
        .require(
            Iml.of(found.length().source() + " < 2"),
            "DuplicateDataError",
            Errors.conflict(
                "Several users have this e-mail address: {{join(map(temp.found, 'username'), ', ')}}. Choose one by username."))
        .output(Iml.of("true"));
  }

  /** Ends with an error when nobody was found. */
  static Step required() {
    return Step.compute()
        .require(
            USER.isNot(Iml.of("undefined")),
            "DataError",
            Errors.missing("There is no such user. Check the spelling, or create the user first."))
        .output(Iml.of("true"));
  }
}
