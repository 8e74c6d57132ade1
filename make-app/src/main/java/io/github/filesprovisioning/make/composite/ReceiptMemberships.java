package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Gives back the groups of a receipt with their roles; a group that is gone is reported. */
final class ReceiptMemberships {
  static final int MOST = 25;
  static final Iml WANTED = Iml.parameter("receipt.memberships");

  private static final Iml NOW = Iml.temp("memberships_now");
  private static final Iml TRUE = Iml.of("true");

  private ReceiptMemberships() {}

  static Step read() {
    return Listing.read("/group_users", "user_id", UserSelection.USER.get("id"), "memberships_now")
        .when(WANTED.isFilled());
  }

  static List<Step> apply() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml group = WANTED.at(i).get("group_id");
      Iml there = Iml.temp("membership" + i);
      Iml admin = WANTED.at(i).get("admin").is(TRUE);
      Iml covered = Iml.any(there.get("admin").is(TRUE), admin.not());
      Iml place =
          Lists.position(
              Lists.lines(Iml.call("map", NOW, Iml.text("group_id"))), Iml.call("toString", group));
      Iml status = Iml.temp("join_status" + i);
      steps.add(Step.compute().let("membership" + i, Lists.element(NOW, place)).output(TRUE));
      steps.add(
          Step.request("PATCH", "/group_users/" + group.braces())
              .when(
                  Iml.all(Lists.reaches(WANTED, i), Iml.any(there.is(Iml.text("")), covered.not())))
              .field("group_id", group)
              .field("user_id", UserSelection.USER.get("id"))
              .field("admin", admin)
              .keep("join_status" + i, Iml.of("statusCode"))
              .accept(
                  Iml.any(
                      Step.SUCCEEDED, Iml.of("statusCode == 404"), Iml.of("statusCode == 422"))));
      steps.add(
          Step.get("/groups/" + group.braces())
              .when(status.is(Iml.of("422")))
              .keep("group_status" + i, Iml.of("statusCode"))
              .accept(Iml.any(Step.SUCCEEDED, Iml.of("statusCode == 404"))));
      steps.add(
          Step.compute()
              .require(
                  Iml.any(
                      status.isNot(Iml.of("422")), Iml.temp("group_status" + i).is(Iml.of("404"))),
                  "DataError",
                  Errors.refused(
                      "Files.com does not let the user join the group " + group.braces() + "."))
              .output(TRUE));
    }
    return steps;
  }

  private static Iml joined(int i) {
    return Iml.of("(temp.join_status" + i + " != undefined && temp.join_status" + i + " < 400)");
  }

  /** The ids of the groups joined, ascending. */
  static Iml addedIds() {
    List<Iml> ids = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml id = Iml.call("toString", WANTED.at(i).get("group_id"));
      ids.add(Iml.when(joined(i), Iml.joined(id, Iml.text(",")), Iml.text("")));
    }
    return Lists.ids(Iml.joined(ids.toArray(Iml[]::new)));
  }

  /** The memberships whose group is gone. */
  static Iml lost() {
    List<Iml> lost = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml failed =
          Iml.of("(temp.join_status" + i + " != undefined && temp.join_status" + i + " >= 400)");
      lost.add(Iml.listOf(failed, WANTED.at(i)));
    }
    return Lists.merged(lost);
  }
}
