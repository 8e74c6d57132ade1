package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** SSH keys that a user is to have, compared by their SHA256 fingerprint; another title renames. */
final class WantedKeys {
  private static final int MOST = 5;
  private static final Iml GIVEN = Iml.parameter("public_keys");
  private static final Iml KNOWN = Iml.temp("keys");

  private WantedKeys() {}

  static Checks checks(Checks checks) {
    checks.atMost(MOST, "public_keys");
    for (int i = 1; i <= MOST; i++) {
      String field = "public_keys[" + (i - 1) + "].public_key";
      Iml text = Iml.call("trim", GIVEN.at(i).get("public_key"));
      Iml rest = text.replace("^[a-z0-9@.-]+ +AAAA[A-Za-z0-9+/]+=*( .*)?$", "");
      checks.refuse(
          Iml.all(Lists.reaches(GIVEN, i), rest.isNot(Iml.text(""))),
          field,
          "must be an OpenSSH public key, such as: ssh-ed25519 AAAA... name");
      for (int j = 1; j < i; j++) {
        checks.refuse(
            Iml.all(Lists.reaches(GIVEN, i), fingerprint(i).is(fingerprint(j))),
            field,
            "must not be given twice");
      }
    }
    return checks;
  }

  /** As Base64 without padding. */
  private static Iml fingerprint(int i) {
    Iml parts =
        Iml.call(
            "split",
            Iml.call("trim", GIVEN.at(i).get("public_key")).replace(" +", " "),
            Iml.text(" "));
    Iml hash =
        Iml.call(
            "sha256", Iml.call("toBinary", parts.at(2), Iml.text("base64")), Iml.text("base64"));
    return hash.replace("=+$", "");
  }

  static Step read(Iml condition) {
    return list().when(Iml.all(condition, GIVEN.isFilled()));
  }

  private static Step list() {
    return Step.get("/public_keys")
        .query("user_id", UserSelection.USER.get("id"))
        .query("per_page", "10000")
        .keep("keys", Iml.of("body"));
  }

  /** Finds each key among those that are there. */
  static Step plan() {
    Step step = Step.compute();
    Iml known =
        Lists.lines(Iml.call("map", KNOWN, Iml.text("fingerprint_sha256")))
            .replace("^SHA256:|=+$", "");
    step.let("known_keys", known);
    for (int i = 1; i <= MOST; i++) {
      step.let("key_place" + i, Lists.position(Iml.temp("known_keys"), fingerprint(i)));
      step.let("key" + i, Lists.element(KNOWN, Iml.temp("key_place" + i)));
    }
    return step.output(Iml.of("true"));
  }

  static List<Step> apply(Iml condition) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml of = Iml.all(condition, Lists.reaches(GIVEN, i));
      Iml isThere = Iml.of("temp.key_place" + i + " > 0");
      Iml known = Iml.temp("key" + i);
      steps.add(
          Step.request("PATCH", "/public_keys/" + known.get("id").braces())
              .when(Iml.all(of, isThere, known.get("title").isNot(GIVEN.at(i).get("title"))))
              .field("title", GIVEN.at(i).get("title"))
              .keep("key_renamed" + i, Iml.of("true")));
      steps.add(
          Step.request("POST", "/public_keys")
              .when(Iml.all(of, isThere.not()))
              .field("user_id", UserSelection.USER.get("id"))
              .field("title", GIVEN.at(i).get("title"))
              .field("public_key", GIVEN.at(i).get("public_key"))
              .keep("key_added" + i, Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
              .keep(
                  "key_taken" + i,
                  Iml.when(Errors.TAKEN, Iml.of("body.error"), Iml.of("undefined")))
              .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN)));
    }
    steps.addAll(taken());
    return steps;
  }

  /**
   * A key that somebody else has just added to this user is there; one that is elsewhere is not.
   */
  private static List<Step> taken() {
    List<Iml> any = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      any.add(isTaken(i));
    }
    List<Step> steps =
        new ArrayList<>(List.of(list().when(Iml.any(any)), plan().when(Iml.any(any))));
    for (int i = 1; i <= MOST; i++) {
      steps.add(
          Step.compute()
              .when(isTaken(i))
              .require(
                  Iml.of("temp.key_place" + i + " > 0"),
                  "DuplicateDataError",
                  Errors.conflict("{{temp.key_taken" + i + "}}."))
              .output(Iml.of("true")));
    }
    return steps;
  }

  private static Iml isTaken(int i) {
    return Iml.temp("key_taken" + i).isNot(Iml.of("undefined"));
  }

  static Iml added() {
    List<Iml> added = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      Iml key = Iml.temp("key_added" + i);
      added.add(Iml.listOf(key.isNot(Iml.of("undefined")), key));
    }
    return Lists.merged(added);
  }

  static Iml anyRenamed() {
    List<Iml> renamed = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      renamed.add(Iml.temp("key_renamed" + i).is(Iml.of("true")));
    }
    return Iml.any(renamed);
  }
}
