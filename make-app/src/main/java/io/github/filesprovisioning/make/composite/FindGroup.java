package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;

/** Looks for a group by name; finding none is an answer. */
final class FindGroup implements Composite {
  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml group = Iml.temp("groups").at(1);
    return List.of(
        new Checks().refuse(UserMatch.isMissing("name"), "name", "must be given").step(),
        GroupSelection.find("groups", Iml.parameter("name")),
        GroupSelection.checked("groups"),
        Step.compute().output("found", Iml.temp("groups").isFilled()).output("group", group));
  }
}
