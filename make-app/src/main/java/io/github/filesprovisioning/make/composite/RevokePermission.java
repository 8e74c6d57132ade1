package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes entries of a holder on a folder away: those of one kind, or all. */
final class RevokePermission implements Composite {
  @Override
  public Set<String> leftOut() {
    return HolderEntries.LEFT_OUT;
  }

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<String> kinds = new ArrayList<>();
    catalogue
        .resolve(action.path("input"))
        .path("properties")
        .path("permission")
        .path("enum")
        .forEach(kind -> kinds.add(kind.asText()));
    List<Step> steps = new ArrayList<>();
    steps.add(HolderEntries.checks().step());
    steps.addAll(HolderEntries.read());
    List<Iml> removed = new ArrayList<>();
    // A holder has at most one entry of each kind, so there is one request for each kind.
    for (String kind : kinds) {
      Iml id = Iml.temp("id_" + kind);
      Iml wanted =
          Iml.any(
              Iml.hasValue(Iml.parameter("permission")).not(),
              Iml.parameter("permission").is(Iml.text(kind)));
      Iml found =
          Lists.element(
              HolderEntries.IDS, Lists.position(Lists.lines(HolderEntries.KINDS), Iml.text(kind)));
      Iml applies = id.isNot(Iml.text(""));
      steps.add(
          Step.compute()
              .let("id_" + kind, Iml.when(wanted, found, Iml.text("")))
              .output(Iml.of("true")));
      steps.add(HolderEntries.delete(id).when(applies));
      removed.add(Iml.listOf(applies, HolderEntries.entry(id)));
    }
    Iml all = Lists.merged(removed);
    steps.add(
        Step.compute()
            .output("outcome", Iml.when(all.isFilled(), Iml.text("REMOVED"), Iml.text("UNCHANGED")))
            .output("removed", all));
    return steps;
  }
}
