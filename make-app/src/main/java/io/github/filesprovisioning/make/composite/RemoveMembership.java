package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Takes a user out of a group. */
final class RemoveMembership implements Composite {
  /** A record that has gone meanwhile is as good as removed. */
  static final Iml GONE = Iml.any(Step.SUCCEEDED, Iml.of("statusCode == 404"));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<Step> steps = new ArrayList<>(MembershipParties.find(false));
    steps.add(
        Step.request("DELETE", "/group_users/{{temp.group_id}}")
            .when(MembershipParties.IS_MEMBER)
            .query("group_id", Iml.temp("group_id"))
            .query("user_id", Iml.temp("user_id"))
            .accept(GONE));
    steps.add(
        Step.compute()
            .output(
                "outcome",
                Iml.when(MembershipParties.IS_MEMBER, Iml.text("REMOVED"), Iml.text("UNCHANGED")))
            .output("membership", MembershipParties.NOW));
    return steps;
  }
}
