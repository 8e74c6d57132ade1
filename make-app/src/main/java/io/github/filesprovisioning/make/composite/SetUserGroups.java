package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Makes the listed groups the only groups of a user. */
final class SetUserGroups implements Composite {
  private static final Iml ALWAYS = Iml.of("true");

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml none =
        Iml.any(Iml.hasValue(Iml.parameter("group_ids")), Iml.hasValue(Iml.parameter("groups")))
            .not();
    Checks checks =
        new Checks()
            .exactlyOne("username", UserSelection.FIELDS)
            .ids(List.of("user_id"))
            .refuse(
                none, "group_ids", "must be given; an empty list takes the user out of all groups");
    List<Step> steps = new ArrayList<>();
    steps.add(WantedGroups.checks(checks).step());
    steps.addAll(UserSelection.find());
    steps.add(UserSelection.required());
    steps.addAll(WantedGroups.read(ALWAYS));
    steps.addAll(WantedGroups.ids(ALWAYS));
    steps.addAll(GroupChanges.plan(ALWAYS, ALWAYS, ALWAYS));
    steps.add(
        Step.request("PATCH", "/users/{{temp.user.id}}")
            .when(GroupChanges.WHOLE)
            .field("group_ids", Iml.call("join", GroupChanges.NOW, Iml.text(","))));
    steps.addAll(GroupChanges.apply(ALWAYS));
    Iml differs = Iml.any(GroupChanges.JOINED.isFilled(), GroupChanges.LEFT.isFilled());
    steps.add(
        Step.compute()
            .output("outcome", Iml.when(differs, Iml.text("UPDATED"), Iml.text("UNCHANGED")))
            .output("user_id", UserSelection.USER.get("id"))
            .output("group_ids", GroupChanges.NOW)
            .output("added_group_ids", GroupChanges.JOINED)
            .output("removed_group_ids", GroupChanges.LEFT));
    return steps;
  }
}
