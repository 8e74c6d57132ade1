package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;

/** Finds a group by name. */
final class GroupSelection {
  static final List<String> FIELDS = List.of("group_id", "group_name");

  private GroupSelection() {}

  /** Looks the group up and remembers what is found under a name. */
  static Step find(String found, Iml name) {
    return Step.get("/groups").query("filter[name]", name).keep(found, Iml.of("body"));
  }

  /** Refuses a name that several groups have. */
  static Step checked(String found) {
    return Step.compute()
        .require(
            Lists.endsBy(Iml.temp(found), 1),
            "DuplicateDataError",
            Errors.conflict(
                "Several groups have this name, in different workspaces. Choose one by id."))
        .output(Iml.of("true"));
  }

  /** Makes a group; when somebody else has just made it, the next lookup finds that one. */
  static Step create(String created, Iml name) {
    return Step.request("POST", "/groups")
        .field("name", name)
        .keep(created, Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
        .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN));
  }

  static String missing(Iml name) {
    return Errors.missing(
        "There is no group called "
            + name.braces()
            + ". Check the spelling, or create the group first.");
  }
}
