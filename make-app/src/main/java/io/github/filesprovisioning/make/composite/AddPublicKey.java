package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;

/**
 * Adds an SSH key. When the answer is lost Make runs the module again: a key that is there with the
 * same title counts as added. A pair is only generated when the user has no key of that title,
 * because a generated private key is shown once.
 */
final class AddPublicKey implements Composite {
  private static final Iml GIVEN =
      Iml.call("ifempty", Iml.parameter("public_key"), Iml.text("")).isNot(Iml.text(""));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml created = Iml.temp("created");
    Iml titles = Lists.lines(Iml.call("map", Iml.temp("keys"), Iml.text("title")));
    Iml place = Lists.position(titles, Iml.parameter("title"));
    Iml there = Lists.element(Iml.temp("keys"), place);
    Iml parts =
        Iml.call(
            "split",
            Iml.call("trim", Iml.call("ifempty", Iml.parameter("public_key"), Iml.text("")))
                .replace(" +", " "),
            Iml.text(" "));
    Iml print =
        Iml.call(
                "sha256", Iml.call("toBinary", parts.at(2), Iml.text("base64")), Iml.text("base64"))
            .replace("=+$", "");
    Iml known =
        Iml.call("ifempty", there.get("fingerprint_sha256"), Iml.text(""))
            .replace("^SHA256:|=+$", "");
    return List.of(
        list().when(GIVEN.not()),
        Step.compute()
            .require(
                Iml.any(GIVEN, Iml.of(place.source() + " == 0")),
                "DuplicateDataError",
                Errors.conflict(
                    "The user has a key with this title. Delete it or choose another title, because a private key is shown only once."))
            .output(Iml.of("true")),
        Step.request("POST", "/public_keys")
            .body(Fields.of(catalogue.resolve(action.path("input"))).sent())
            .keep("created", Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
            .keep("taken", Iml.when(Errors.TAKEN, Iml.of("body.error"), Iml.of("undefined")))
            .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN)),
        list().when(EnsureUser.taken()),
        Step.compute()
            .require(
                Iml.any(created.isNot(Iml.of("undefined")), known.is(print)),
                "DuplicateDataError",
                Errors.conflict("{{temp.taken}}."))
            .output(Iml.call("ifempty", created, there)));
  }

  private static Step list() {
    return Step.get("/public_keys")
        .query("user_id", Iml.call("ifempty", Iml.parameter("user_id"), Iml.of("undefined")))
        .query("per_page", "10000")
        .keep("keys", Iml.of("body"));
  }
}
