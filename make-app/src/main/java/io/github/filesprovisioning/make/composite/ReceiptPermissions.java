package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Gives back the folder permissions of a receipt that are not there. */
final class ReceiptPermissions {
  static final int MOST = 25;
  static final Iml WANTED = Iml.parameter("receipt.permissions");

  private static final Iml ENTRIES = Iml.temp("entries");

  private ReceiptPermissions() {}

  static Step read() {
    return Listing.read("/permissions", "filter[user_id]", UserSelection.USER.get("id"), "entries")
        .when(WANTED.isFilled());
  }

  static List<Step> apply() {
    Iml paths = Lists.lines(Iml.call("map", WANTED, Iml.text("path")));
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.compute()
            .let("paths", Iml.call("split", PathKey.tidy(paths), Iml.text("\n")))
            .let("path_keys", Iml.call("split", PathKey.of(paths), Iml.text("\n")))
            .output(Iml.of("true")));
    for (int i = 1; i <= MOST; i++) {
      Iml reach = WANTED.at(i).get("recursive").is(Iml.of("true"));
      Iml place = Iml.temp("place" + i);
      Iml same =
          Iml.all(
              Iml.of("temp.place" + i + " > 0"),
              Lists.element(ofKind("recursive", i), place).is(reach));
      steps.add(
          Step.compute()
              .let(
                  "place" + i,
                  Lists.position(
                      PathKey.of(Lists.lines(ofKind("path", i))), Iml.temp("path_keys").at(i)))
              .output(Iml.of("true")));
      steps.add(
          Step.request("POST", "/permissions")
              .when(Iml.all(Lists.reaches(WANTED, i), same.not()))
              .field("path", Iml.temp("paths").at(i))
              .field("permission", WANTED.at(i).get("permission"))
              .field("recursive", reach)
              .field("user_id", UserSelection.USER.get("id"))
              .keep("granted" + i, Iml.of("body")));
    }
    return steps;
  }

  private static Iml ofKind(String field, int i) {
    Iml kind = WANTED.at(i).get("permission");
    return Iml.call("map", ENTRIES, Iml.text(field), Iml.text("permission"), kind);
  }

  /** The entries that were granted. */
  static Iml granted() {
    List<Iml> granted = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml entry = Iml.temp("granted" + i);
      granted.add(Iml.listOf(entry.isNot(Iml.of("undefined")), entry));
    }
    return Lists.merged(granted);
  }
}
