package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives a holder a permission on a folder; one of another reach is replaced. */
final class GrantPermission implements Composite {
  private static final Iml PLACE = Iml.temp("place");
  private static final Iml RECURSIVE = Iml.parameter("recursive").isNot(Iml.of("false"));

  @Override
  public Set<String> leftOut() {
    return HolderEntries.LEFT_OUT;
  }

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml isThere = Iml.of("temp.place > 0");
    Iml sameReach = Lists.element(HolderEntries.REACHES, PLACE).is(RECURSIVE);
    List<Step> steps = new ArrayList<>();
    steps.add(HolderEntries.checks().step());
    steps.addAll(HolderEntries.read());
    steps.add(
        Step.compute()
            .let(
                "place",
                Lists.position(Lists.lines(HolderEntries.KINDS), Iml.parameter("permission")))
            .let("same", Iml.all(isThere, sameReach))
            .let("old", Lists.element(HolderEntries.IDS, PLACE))
            .output(Iml.of("true")));
    steps.add(create().when(Iml.temp("same").not()));
    steps.add(HolderEntries.delete(Iml.temp("old")).when(Iml.all(isThere, Iml.temp("same").not())));
    steps.add(
        Step.compute()
            .output(
                "outcome",
                Iml.when(
                    Iml.temp("same"),
                    Iml.text("UNCHANGED"),
                    Iml.when(isThere, Iml.text("UPDATED"), Iml.text("CREATED"))))
            .output(
                "permission",
                Iml.call("ifempty", Iml.temp("created"), HolderEntries.entry(Iml.temp("old")))));
    return steps;
  }

  private static Step create() {
    Step step =
        Step.request("POST", "/permissions")
            .field("path", Iml.temp("path"))
            .field("permission", Iml.parameter("permission"))
            .field("recursive", RECURSIVE)
            .keep("created", Iml.of("body"));
    HolderEntries.FIELDS.forEach(
        field -> step.field(field, Iml.call("ifempty", Iml.parameter(field), Iml.of("undefined"))));
    return step;
  }
}
