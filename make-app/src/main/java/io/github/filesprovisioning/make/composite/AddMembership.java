package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Makes a user a member or an administrator of a group. */
final class AddMembership implements Composite {
  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml admin = Iml.parameter("admin");
    Iml role = Iml.all(Iml.hasValue(admin), admin.isNot(MembershipParties.NOW.get("admin")));
    Iml differs = Iml.any(MembershipParties.IS_MEMBER.not(), role);
    List<Step> steps = new ArrayList<>(MembershipParties.find(true));
    steps.add(
        Step.request("PATCH", "/group_users/{{temp.group_id}}")
            .when(differs)
            .field("group_id", Iml.temp("group_id"))
            .field("user_id", Iml.temp("user_id"))
            .field("admin", Iml.call("ifempty", admin, Iml.of("undefined")))
            .keep("changed", Iml.of("body")));
    steps.add(
        Step.compute()
            .output(
                "outcome",
                Iml.when(
                    differs,
                    Iml.when(MembershipParties.IS_MEMBER, Iml.text("UPDATED"), Iml.text("CREATED")),
                    Iml.text("UNCHANGED")))
            .output("membership", Iml.call("ifempty", Iml.temp("changed"), MembershipParties.NOW)));
    return steps;
  }
}
