package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/** Creates a group, or updates the fields that differ. */
final class EnsureGroup implements Composite {
  private static final Iml GROUP = Iml.temp("group");
  private static final Iml CREATED = Iml.temp("created");
  private static final Iml CHANGED = Iml.call("keys", Iml.temp("changes"));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Fields fields = Fields.of(catalogue.resolve(action.path("input")));
    JsonNode update = catalogue.resolve(catalogue.action("group.update").path("input"));
    return List.of(
        new Checks()
            .refuse(
                UserMatch.isMissing("name"),
                "name",
                "must be given, because groups are found by it")
            .step(),
        find(),
        GroupSelection.checked("groups"),
        chosen(),
        Step.request("POST", "/groups")
            .when(GROUP.is(Iml.of("undefined")))
            .body(fields.sent())
            .keep("created", Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
            .keep("taken", Iml.when(Errors.TAKEN, Iml.of("body.error"), Iml.of("undefined")))
            .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN)),
        find().when(EnsureUser.taken()),
        chosen()
            .require(
                Iml.any(GROUP.isNot(Iml.of("undefined")), CREATED.isNot(Iml.of("undefined"))),
                "DuplicateDataError",
                Errors.conflict("{{temp.taken}}")),
        Step.compute()
            .let("changes", fields.without(Set.of("name")).in(update).changes(GROUP))
            .output(Iml.of("true")),
        Step.request("PATCH", "/groups/{{temp.group.id}}")
            .when(Iml.all(CREATED.is(Iml.of("undefined")), CHANGED.isFilled()))
            .body(Iml.temp("changes"))
            .keep("updated", Iml.of("body")),
        output());
  }

  private static Step find() {
    return GroupSelection.find("groups", Iml.parameter("name"))
        .query(
            "filter[workspace_id]",
            Iml.call("ifempty", Iml.parameter("workspace_id"), Iml.of("undefined")));
  }

  private static Step chosen() {
    return Step.compute().let("group", Iml.temp("groups").at(1)).output(Iml.of("true"));
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
            "group", Iml.call("ifempty", CREATED, Iml.call("ifempty", Iml.temp("updated"), GROUP)));
  }
}
