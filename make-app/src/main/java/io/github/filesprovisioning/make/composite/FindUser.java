package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Looks for a user; finding none is an answer. */
final class FindUser implements Composite {
  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Checks().exactlyOne("username", UserSelection.FIELDS).ids(List.of("user_id")).step());
    steps.addAll(UserSelection.find());
    steps.add(
        Step.compute()
            .output("found", UserSelection.USER.isNot(Iml.of("undefined")))
            .output("user", UserSelection.USER));
    return steps;
  }
}
