package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/** Creates a user, or updates the fields that differ. */
final class EnsureUser implements Composite {
  private static final Iml USER = UserSelection.USER;
  private static final Iml CREATED = Iml.temp("created");
  private static final Iml CHANGED = Iml.call("keys", Iml.temp("changes"));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    UserFields fields = new UserFields(action, catalogue, Set.of());
    return List.of(
        UserMatch.checks().step(),
        UserMatch.find(),
        UserSelection.checked(),
        EventTags.stored(),
        creatable(),
        create(creation(fields)),
        UserMatch.find().when(taken()),
        UserSelection.checked().when(taken()),
        notTaken(),
        EventTags.stored(),
        Step.compute().let("changes", fields.changes()).output(Iml.of("true")),
        update(),
        output());
  }

  /** The body of a creation; the text of groups is taken as it is. */
  private static ObjectNode creation(UserFields fields) {
    return fields.creation();
  }

  static Step creatable() {
    return Step.compute()
        .require(
            Iml.any(USER.isNot(Iml.of("undefined")), UserMatch.isMissing("username").not()),
            "DataError",
            Errors.invalid("username", "must be given to create the user"))
        .output(Iml.of("true"));
  }

  static Step create(ObjectNode body) {
    return Step.request("POST", "/users")
        .when(USER.is(Iml.of("undefined")))
        .body(body)
        .keep("created", Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
        .keep("taken", Iml.when(Errors.TAKEN, Iml.of("body.error"), Iml.of("undefined")))
        .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN));
  }

  /** Somebody else has the name: the user may have been created meanwhile. */
  static Iml taken() {
    return Iml.temp("taken").isNot(Iml.of("undefined"));
  }

  static Step notTaken() {
    return Step.compute()
        .require(
            Iml.any(USER.isNot(Iml.of("undefined")), CREATED.isNot(Iml.of("undefined"))),
            "DuplicateDataError",
            Errors.conflict("{{temp.taken}}"))
        .output(Iml.of("true"));
  }

  private static Step update() {
    return Step.request("PATCH", "/users/{{temp.user.id}}")
        .when(Iml.all(CREATED.is(Iml.of("undefined")), CHANGED.isFilled()))
        .body(Iml.temp("changes"))
        .keep("updated", Iml.of("body"));
  }

  private static Step output() {
    Iml isNew = CREATED.isNot(Iml.of("undefined"));
    Iml isSame = CHANGED.isFilled().not();
    return Step.compute()
        .output(
            "outcome",
            Iml.when(
                isNew,
                Iml.text("CREATED"),
                Iml.when(isSame, Iml.text("UNCHANGED"), Iml.text("UPDATED"))))
        .output("changed_fields", Iml.when(isNew, Lists.EMPTY, CHANGED))
        .output(
            "user", Iml.call("ifempty", CREATED, Iml.call("ifempty", Iml.temp("updated"), USER)));
  }
}
