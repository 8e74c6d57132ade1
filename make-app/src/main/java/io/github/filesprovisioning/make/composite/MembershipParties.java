package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The user and the group of a membership: {@code temp.user_id} and {@code temp.group_id}, and the
 * membership as it is now: {@code temp.now}. Ids are taken on trust, names are looked up.
 */
final class MembershipParties {
  static final Iml NOW = Iml.temp("now");
  static final Iml IS_MEMBER = NOW.isNot(Iml.of("undefined"));

  private MembershipParties() {}

  /** Looks both up; a group that is missing is made where that is allowed. */
  static List<Step> find(boolean mayCreateGroup) {
    Iml byName = Iml.hasValue(Iml.parameter("group_name"));
    Iml name = Iml.parameter("group_name");
    Iml missing = Iml.all(byName, Iml.temp("groups").isFilled().not());
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Checks()
            .exactlyOne("username", UserSelection.FIELDS)
            .exactlyOne("group_id", GroupSelection.FIELDS)
            .ids(List.of("user_id", "group_id"))
            .step());
    steps.add(UserSelection.byName());
    steps.add(UserSelection.checked());
    Iml byId = Iml.hasValue(Iml.parameter("user_id"));
    steps.add(UserSelection.required().when(byId.not()));
    steps.add(GroupSelection.find("groups", name).when(byName));
    steps.add(GroupSelection.checked("groups").when(byName));
    Step refused = Step.compute().output(Iml.of("true"));
    Iml allowed =
        mayCreateGroup
            ? Iml.parameter("create_missing_groups").is(Iml.of("true"))
            : Iml.of("false");
    steps.add(
        refused.require(
            Iml.any(missing.not(), allowed), "DataError", GroupSelection.missing(name)));
    if (mayCreateGroup) {
      steps.add(GroupSelection.create("made", name).when(missing));
      steps.add(
          GroupSelection.find("groups", name)
              .when(Iml.all(missing, Iml.temp("made").is(Iml.of("undefined")))));
    }
    steps.add(
        Step.get("/group_users")
            .let("user_id", Iml.when(byId, Iml.parameter("user_id"), UserSelection.USER.get("id")))
            .let(
                "group_id",
                Iml.call("ifempty", Iml.parameter("group_id"), foundOrMade(mayCreateGroup)))
            .query("group_id", Iml.temp("group_id"))
            .query("user_id", Iml.temp("user_id"))
            .keep("memberships", Iml.of("body")));
    steps.add(Step.compute().let("now", Iml.temp("memberships").at(1)).output(Iml.of("true")));
    return steps;
  }

  private static Iml foundOrMade(boolean mayCreateGroup) {
    Iml found = Iml.temp("groups").at(1).get("id");
    return mayCreateGroup ? Iml.call("ifempty", Iml.temp("made").get("id"), found) : found;
  }
}
