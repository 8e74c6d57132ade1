package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Folder permissions that a user is to have. There is no change request: an entry of another reach
 * is added before the one that is there is taken away.
 */
final class WantedPermissions {
  private static final int MOST = 10;

  /** Entries that one run can take away. */
  private static final int MOST_REMOVED = 20;

  private static final Iml GIVEN = Iml.parameter("permissions");
  private static final Iml ENTRIES = Iml.temp("entries");
  private static final Iml IDS = Iml.call("map", ENTRIES, Iml.text("id"));
  private static final Iml PATHS = Iml.temp("permission_paths");
  private static final Iml KEYS = Iml.temp("permission_keys");
  private static final Iml SURPLUS = Iml.temp("surplus");
  private static final Iml ALL_WANTED = Iml.temp("all_wanted");

  private WantedPermissions() {}

  static Checks checks(Checks checks) {
    return checks.atMost(MOST, "permissions");
  }

  /** Works paths and marks of the wanted entries out. */
  static List<Step> plan() {
    Iml paths = Lists.lines(Iml.call("map", GIVEN, Iml.text("path")));
    List<Iml> marks = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      marks.add(mark(i));
      marks.add(Iml.text("\n"));
    }
    return List.of(
        Step.compute()
            .let("permission_paths", Iml.call("split", PathKey.tidy(paths), Iml.text("\n")))
            .let("permission_keys", Iml.call("split", PathKey.of(paths), Iml.text("\n")))
            .output(Iml.of("true")),
        Step.compute()
            .let("all_wanted", Iml.joined(marks.toArray(Iml[]::new)))
            .output(Iml.of("true")));
  }

  /** Folder, kind and reach in one text. */
  private static Iml mark(int i) {
    Iml space = Iml.text(" ");
    return Iml.joined(
        Iml.call("toString", reach(i)),
        space,
        Iml.call("toString", kind(i)),
        space,
        Iml.call("toString", KEYS.at(i)));
  }

  private static Iml kind(int i) {
    return GIVEN.at(i).get("permission");
  }

  private static Iml reach(int i) {
    return GIVEN.at(i).get("recursive").isNot(Iml.of("false"));
  }

  /** Reads the user's own entries. */
  static Step read(Iml condition) {
    return Listing.read("/permissions", "filter[user_id]", UserSelection.USER.get("id"), "entries")
        .when(Iml.all(condition, GIVEN.isNot(Iml.of("undefined")), GIVEN.isNot(Iml.of("null"))));
  }

  /** Finds for each wanted entry the one that is there, and what is to go. */
  static List<Step> compare(Iml condition, Iml exact) {
    List<Step> steps = new ArrayList<>();
    List<Iml> kept = new ArrayList<>(List.of(IDS));
    List<Iml> replaced = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml of = Iml.all(condition, Lists.reaches(GIVEN, i));
      Iml paths = Lists.lines(aligned("path", i));
      steps.add(
          Step.compute()
              .when(of)
              .let("permission_place" + i, Lists.position(PathKey.of(paths), KEYS.at(i)))
              .output(Iml.of("true")));
      Iml place = Iml.temp("permission_place" + i);
      Iml isThere = Iml.of(place.source() + " > 0");
      Iml sameReach = Lists.element(aligned("recursive", i), place).is(reach(i));
      Iml id = Lists.element(aligned("id", i), place);
      steps.add(
          Step.compute()
              .when(of)
              .let("permission_kept" + i, Iml.when(Iml.all(isThere, sameReach), id, Iml.of("0")))
              .let("permission_old" + i, Iml.listOf(Iml.all(isThere, sameReach.not()), id))
              .output(Iml.of("true")));
      kept.add(Iml.temp("permission_kept" + i));
      replaced.add(Iml.temp("permission_old" + i));
    }
    steps.add(
        Step.compute()
            .when(condition)
            .let(
                "surplus",
                Iml.when(
                    exact,
                    Iml.call("remove", kept.toArray(Iml[]::new)),
                    Iml.call("distinct", Lists.merged(replaced))))
            .require(
                Iml.all(Iml.temp("entries_more").not(), Lists.endsBy(SURPLUS, MOST_REMOVED)),
                "DataError",
                Errors.refused(
                    "Make can take away at most "
                        + MOST_REMOVED
                        + " permissions in one run. The user was not changed."))
            .output(Iml.of("true")));
    return steps;
  }

  /** A field of the entries of the wanted kind. */
  private static Iml aligned(String field, int i) {
    return Iml.call("map", ENTRIES, Iml.text(field), Iml.text("permission"), kind(i));
  }

  /** Adds what is missing, each only once, then takes away what is to go. */
  static List<Step> apply(Iml condition) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml isFirst = Iml.of(Lists.position(ALL_WANTED, mark(i)).source() + " == " + i);
      Iml isMissing =
          Iml.call("ifempty", Iml.temp("permission_kept" + i), Iml.of("0")).is(Iml.of("0"));
      steps.add(
          Step.request("POST", "/permissions")
              .when(Iml.all(condition, Lists.reaches(GIVEN, i), isFirst, isMissing))
              .field("path", PATHS.at(i))
              .field("permission", kind(i))
              .field("recursive", reach(i))
              .field("user_id", UserSelection.USER.get("id"))
              .keep("permission_new" + i, Iml.of("body")));
    }
    for (int i = 1; i <= MOST_REMOVED; i++) {
      steps.add(
          HolderEntries.delete(SURPLUS.at(i)).when(Iml.all(condition, Lists.reaches(SURPLUS, i))));
    }
    return steps;
  }

  static Iml granted() {
    List<Iml> granted = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml entry = Iml.temp("permission_new" + i);
      granted.add(Iml.listOf(entry.isNot(Iml.of("undefined")), entry));
    }
    return Lists.merged(granted);
  }

  static Iml revoked() {
    List<Iml> revoked = new ArrayList<>();
    for (int i = 1; i <= MOST_REMOVED; i++) {
      revoked.add(Iml.listOf(Lists.reaches(SURPLUS, i), HolderEntries.entry(SURPLUS.at(i))));
    }
    return Lists.merged(revoked);
  }
}
