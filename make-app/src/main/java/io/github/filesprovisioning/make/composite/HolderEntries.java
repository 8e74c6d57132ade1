package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/**
 * The entries that one holder has on one folder: lists of their ids, kinds and reaches, side by
 * side. A holder has one entry of each kind on a folder.
 */
final class HolderEntries {
  /** Sets of groups, because IML cannot compare the lists in the entries. */
  static final Set<String> LEFT_OUT = Set.of("group_ids");

  static final List<String> FIELDS =
      List.of("user_id", "username", "group_id", "group_name", "partner_id");

  static final Iml IDS = Iml.temp("ids");
  static final Iml KINDS = Iml.temp("kinds");
  static final Iml REACHES = Iml.temp("reaches");

  private static final Iml ENTRIES = Iml.temp("entries");

  private HolderEntries() {}

  static Checks checks() {
    return new Checks()
        .exactlyOne("user_id", FIELDS)
        .ids(List.of("user_id", "group_id", "partner_id"));
  }

  /** Reads the folder's entries and picks those of the holder. */
  static List<Step> read() {
    return List.of(
        Step.get("/permissions")
            .let("path", PathKey.tidy(Iml.parameter("path")))
            .query("filter[path]", Iml.temp("path"))
            .query("per_page", "10000")
            .keep("entries", Iml.of("body"))
            .keep("more", Iml.of("headers.`x-files-cursor`")),
        holder(),
        Step.compute()
            .let("ids", of("id"))
            .let("kinds", of("permission"))
            .let("reaches", of("recursive"))
            .require(
                Iml.all(
                    Iml.temp("more").not(),
                    Iml.of(
                        Iml.call("flatten", of("group_ids")).length().source()
                            + " <= "
                            + IDS.length().source())),
                "DataError",
                Errors.refused(
                    "This folder has too many entries, or some that several groups hold together, which Make cannot tell"
                        + " apart. Use Make an API call."))
            .output(Iml.of("true")));
  }

  /** Which field of an entry names the holder, and how the entries spell it. */
  private static Step holder() {
    Iml field = Iml.text("");
    Iml value = Iml.text("");
    for (String name : FIELDS) {
      Iml given = Iml.hasValue(Iml.parameter(name));
      field = Iml.when(given, Iml.text(name), field);
      value = Iml.when(given, Iml.parameter(name), value);
    }
    return Step.compute()
        .let("holder_field", field)
        .let("holder_values", Iml.call("map", ENTRIES, Iml.temp("holder_field")))
        .let(
            "holder",
            Lists.element(
                Iml.temp("holder_values"),
                Lists.position(
                    Iml.call("lower", Lists.lines(Iml.temp("holder_values"))),
                    Iml.call("lower", value))))
        .output(Iml.of("true"));
  }

  private static Iml of(String field) {
    return Iml.call("map", ENTRIES, Iml.text(field), Iml.temp("holder_field"), Iml.temp("holder"));
  }

  /** The whole entry with this id. */
  static Iml entry(Iml id) {
    Iml all = Lists.lines(Iml.call("map", ENTRIES, Iml.text("id")));
    return Lists.element(ENTRIES, Lists.position(all, Iml.call("toString", id)));
  }

  /** Takes an entry away. */
  static Step delete(Iml id) {
    return Step.request("DELETE", "/permissions/" + id.braces()).accept(RemoveMembership.GONE);
  }
}
