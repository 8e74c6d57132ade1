package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Folders that are to be there, with their parents. */
final class WantedFolders {
  private static final int MOST = 10;
  private static final Iml GIVEN = Iml.parameter("folders");
  private static final Iml PATHS = Iml.temp("folder_paths");
  private static final Iml KEYS = Iml.temp("folder_keys");

  private WantedFolders() {}

  static Checks checks(Checks checks) {
    checks.atMost(MOST, "folders");
    for (int i = 1; i <= MOST; i++) {
      Iml path = GIVEN.at(i);
      String field = "folders[" + (i - 1) + "]";
      Iml given = Lists.reaches(GIVEN, i);
      checks.refuse(
          Iml.all(given, PathKey.tidy(Iml.call("ifempty", path, Iml.text(""))).is(Iml.text(""))),
          field,
          "must name a folder below the root");
      checks.refuse(
          Iml.all(
              given,
              Iml.call("ifempty", path, Iml.text("")).replace("[^?#%]+", "").isNot(Iml.text(""))),
          field,
          "must not hold ? or # or %, which Make cannot send in an address");
    }
    return checks;
  }

  /** Works the paths out. */
  static Step plan() {
    return Step.compute()
        .let("folder_paths", Iml.call("split", PathKey.tidy(Lists.lines(GIVEN)), Iml.text("\n")))
        .let("folder_keys", Iml.call("split", PathKey.of(Lists.lines(GIVEN)), Iml.text("\n")))
        .output(Iml.of("true"));
  }

  /** Asks for each folder whether it is there. */
  static List<Step> read(Iml condition) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      steps.add(
          Step.get("/file_actions/metadata/" + PATHS.at(i).braces())
              .when(Iml.all(condition, Lists.reaches(GIVEN, i)))
              .keep("folder" + i, Iml.of("statusCode == 404"))
              .accept(Iml.any(Step.SUCCEEDED, Iml.of("statusCode == 404"))));
    }
    return steps;
  }

  /** Makes the missing ones; of paths that mean the same folder only the first. */
  static List<Step> create(Iml condition, Iml isNew) {
    List<Step> steps = new ArrayList<>();
    Iml exists =
        Iml.all(Iml.of("statusCode == 422"), Iml.of("contains(body.type, 'destination-exists')"));
    for (int i = 1; i <= MOST; i++) {
      Iml isFirst = Iml.of(Lists.position(Lists.lines(KEYS), KEYS.at(i)).source() + " == " + i);
      Iml isMissing = Iml.any(isNew, Iml.temp("folder" + i));
      steps.add(
          Step.request("POST", "/folders/" + PATHS.at(i).braces())
              .when(Iml.all(condition, Lists.reaches(GIVEN, i), isFirst, isMissing))
              .field("mkdir_parents", Iml.of("true"))
              .keep("folder_made" + i, Step.SUCCEEDED)
              .accept(Iml.any(Step.SUCCEEDED, exists)));
    }
    return steps;
  }

  /** The folders that were made. */
  static Iml created() {
    List<Iml> created = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      created.add(Iml.listOf(Iml.temp("folder_made" + i), GIVEN.at(i)));
    }
    return Lists.merged(created);
  }
}
