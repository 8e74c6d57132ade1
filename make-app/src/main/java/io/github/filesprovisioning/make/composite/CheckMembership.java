package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Says whether a user is a member of a group and whether the user administers it. */
final class CheckMembership implements Composite {
  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<Step> steps = new ArrayList<>(MembershipParties.find(false));
    steps.add(
        Step.compute()
            .output("member", MembershipParties.IS_MEMBER)
            .output("admin", MembershipParties.NOW.get("admin").is(Iml.of("true")))
            .output("membership", MembershipParties.NOW));
    return steps;
  }
}
