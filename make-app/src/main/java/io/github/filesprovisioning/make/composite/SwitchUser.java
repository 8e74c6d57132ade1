package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/** Switches a user off or on. */
final class SwitchUser implements Composite {
  private static final Iml USER = UserSelection.USER;

  private final boolean disabled;

  SwitchUser(boolean disabled) {
    this.disabled = disabled;
  }

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Iml off = USER.get("disabled").is(Iml.of("true"));
    Iml differs = disabled ? off.not() : off;
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Checks().exactlyOne("username", UserSelection.FIELDS).ids(List.of("user_id")).step());
    steps.addAll(UserSelection.find());
    steps.add(UserSelection.required());
    if (disabled) {
      steps.add(refuseSiteAdmin().when(differs));
    }
    steps.add(
        Step.request("PATCH", "/users/{{temp.user.id}}")
            .when(differs)
            .field("disabled", Iml.of(String.valueOf(disabled)))
            .keep("updated", Iml.of("body")));
    steps.add(
        Step.compute()
            .output("outcome", Iml.when(differs, Iml.text("UPDATED"), Iml.text("UNCHANGED")))
            .output("changed_fields", Iml.listOf(differs, Iml.text("disabled")))
            .output("user", Iml.call("ifempty", Iml.temp("updated"), USER)));
    return steps;
  }

  /** Files.com does not switch off site administrators. */
  static Step refuseSiteAdmin() {
    return Step.compute()
        .require(
            USER.get("site_admin").is(Iml.of("true")).not(),
            "DataError",
            Errors.refused(
                "{{temp.user.username}} is a site administrator and cannot be switched off. Take the role away first,"
                    + " then run this again. Nothing was changed."))
        .output(Iml.of("true"));
  }
}
