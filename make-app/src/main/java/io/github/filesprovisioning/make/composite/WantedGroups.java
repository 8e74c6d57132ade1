package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups that an input gives by id and by name: {@code temp.wanted}, ids in ascending order. Names
 * are looked up before anything is written, and missing groups made when writing begins.
 */
final class WantedGroups {
  /** Names, and ids, that one run can take. */
  static final int MOST = 10;

  static final int MOST_IDS = 20;
  static final Iml WANTED = Iml.temp("wanted");

  private static final Iml NAMES = Iml.parameter("groups");
  private static final Iml MAY_CREATE = Iml.parameter("create_missing_groups").is(Iml.of("true"));

  private WantedGroups() {}

  static Checks checks(Checks checks) {
    return checks
        .atMost(MOST, "groups")
        .atMost(MOST_IDS - MOST, "group_ids")
        .ids(Iml.parameter("group_ids"), "group_ids");
  }

  /** Looks the names up; one without a group is an error unless groups may be made. */
  static List<Step> read(Iml condition) {
    List<Step> steps = new ArrayList<>();
    Iml missing = Iml.text("");
    Iml shared = Iml.of("false");
    for (int i = MOST; i >= 1; i--) {
      Iml unknown = Iml.all(Lists.reaches(NAMES, i), Iml.temp("group" + i).isFilled().not());
      missing = Iml.when(unknown, NAMES.at(i), missing);
      shared =
          i == MOST
              ? Lists.endsBy(Iml.temp("group" + i), 1).not()
              : Iml.any(shared, Lists.endsBy(Iml.temp("group" + i), 1).not());
    }
    for (int i = 1; i <= MOST; i++) {
      steps.add(
          GroupSelection.find("group" + i, NAMES.at(i))
              .when(Iml.all(condition, Lists.reaches(NAMES, i))));
    }
    steps.add(
        Step.compute()
            .let("shared_group", shared)
            .require(
                Iml.temp("shared_group").not(),
                "DuplicateDataError",
                Errors.conflict(
                    "Several groups have the same one of these names, in different workspaces. Choose by id."))
            .output(Iml.of("true")));
    steps.add(
        Step.compute()
            .when(condition)
            .let("missing_group", missing)
            .require(
                Iml.any(Iml.temp("missing_group").is(Iml.text("")), MAY_CREATE),
                "DataError",
                GroupSelection.missing(Iml.temp("missing_group")))
            .output(Iml.of("true")));
    return steps;
  }

  /** Makes the missing groups and puts all ids together. */
  static List<Step> ids(Iml condition) {
    List<Step> steps = new ArrayList<>();
    List<Iml> ids = new ArrayList<>();
    ids.add(
        Iml.call(
            "join", Iml.call("ifempty", Iml.parameter("group_ids"), Lists.EMPTY), Iml.text(",")));
    for (int i = 1; i <= MOST; i++) {
      Iml unknown =
          Iml.all(condition, Lists.reaches(NAMES, i), Iml.temp("group" + i).isFilled().not());
      String made = "made" + i;
      steps.add(GroupSelection.create(made, NAMES.at(i)).when(unknown));
      steps.add(
          GroupSelection.find("group" + i, NAMES.at(i))
              .when(Iml.all(unknown, Iml.temp(made).is(Iml.of("undefined")))));
      ids.add(Iml.text(","));
      Iml found =
          Iml.call("ifempty", Iml.temp("group" + i).at(1).get("id"), Iml.temp(made).get("id"));
      ids.add(Iml.call("toString", Iml.call("ifempty", found, Iml.text(""))));
    }
    steps.add(
        Step.compute()
            .let("wanted", Lists.ids(Iml.joined(ids.toArray(Iml[]::new))))
            .output(Iml.of("true")));
    return steps;
  }

  /** Whether a group was made on the way. */
  static Iml anyMade() {
    List<Iml> made = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      made.add(Iml.temp("made" + i).isNot(Iml.of("undefined")));
    }
    return Iml.any(made);
  }
}
