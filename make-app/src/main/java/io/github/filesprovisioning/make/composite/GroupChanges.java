package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups that {@code temp.user} is in, compared with {@code temp.wanted}: {@code temp.joined},
 * {@code temp.left} and {@code temp.groups_now}. The whole list is written in one request, except
 * where that could cost the role of an administrator.
 */
final class GroupChanges {
  static final Iml JOINED = Iml.temp("joined");
  static final Iml LEFT = Iml.temp("left");
  static final Iml NOW = Iml.temp("groups_now");
  static final Iml WHOLE = Iml.temp("whole_list");

  private static final int MOST = WantedGroups.MOST_IDS;
  private static final Iml WANTED = WantedGroups.WANTED;

  private GroupChanges() {}

  /**
   * Works the difference out.
   *
   * @param exact whether groups that are not wanted are left
   * @param mayWriteWhole whether the whole list may be written
   */
  static List<Step> plan(Iml condition, Iml exact, Iml mayWriteWhole) {
    Iml user = UserSelection.USER;
    Iml admins = Iml.call("ifempty", user.get("admin_group_ids"), Lists.EMPTY);
    Iml texts =
        Iml.joined(
            Iml.call("ifempty", user.get("group_ids"), Iml.text("")),
            Iml.text(","),
            Iml.call("join", admins, Iml.text(",")));
    return List.of(
        Step.compute()
            .when(condition)
            .let("groups_before", Lists.ids(texts))
            .output(Iml.of("true")),
        Step.compute()
            .when(condition)
            .let("joined", Lists.ids(Iml.joined(joined())))
            .let("left", Iml.when(exact, without(), Lists.EMPTY))
            .let("keeps_role", Iml.any(roles(admins)))
            .output(Iml.of("true")),
        Step.compute()
            .when(condition)
            .let(
                "groups_now",
                Iml.when(
                    exact,
                    WANTED,
                    Iml.call("sort", Iml.call("merge", Iml.temp("groups_before"), JOINED))))
            .let(
                "whole_list",
                Iml.all(
                    mayWriteWhole,
                    Iml.any(JOINED.isFilled(), LEFT.isFilled()),
                    Iml.any(exact.not(), Iml.temp("keeps_role").not())))
            .require(
                Iml.all(Lists.endsBy(LEFT, MOST), Lists.endsBy(WANTED, MOST)),
                "DataError",
                Errors.refused(
                    "Make can change at most "
                        + MOST
                        + " groups of a user in one run. The user was not changed."))
            .output(Iml.of("true")));
  }

  private static Iml[] joined() {
    List<Iml> parts = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml isNew =
          Iml.all(
              Lists.reaches(WANTED, i),
              Iml.call("contains", Iml.temp("groups_before"), WANTED.at(i)).not());
      parts.add(
          Iml.when(
              isNew, Iml.joined(Iml.call("toString", WANTED.at(i)), Iml.text(",")), Iml.text("")));
    }
    return parts.toArray(Iml[]::new);
  }

  private static Iml without() {
    List<Iml> arguments = new ArrayList<>(List.of(Iml.temp("groups_before")));
    for (int i = 1; i <= MOST; i++) {
      arguments.add(WANTED.at(i));
    }
    return Iml.call("remove", arguments.toArray(Iml[]::new));
  }

  private static List<Iml> roles(Iml admins) {
    List<Iml> roles = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      roles.add(Iml.all(Lists.reaches(WANTED, i), Iml.call("contains", admins, WANTED.at(i))));
    }
    return roles;
  }

  /** Joins and leaves group by group where the whole list is not written. */
  static List<Step> apply(Iml condition) {
    Iml single = Iml.all(condition, WHOLE.not());
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      steps.add(
          Step.request("PATCH", "/group_users/" + JOINED.at(i).braces())
              .when(Iml.all(single, Lists.reaches(JOINED, i)))
              .field("group_id", JOINED.at(i))
              .field("user_id", UserSelection.USER.get("id")));
    }
    for (int i = 1; i <= MOST; i++) {
      steps.add(
          Step.request("DELETE", "/group_users/" + LEFT.at(i).braces())
              .when(Iml.all(single, Lists.reaches(LEFT, i)))
              .query("group_id", LEFT.at(i))
              .query("user_id", UserSelection.USER.get("id"))
              .accept(RemoveMembership.GONE));
    }
    return steps;
  }
}
