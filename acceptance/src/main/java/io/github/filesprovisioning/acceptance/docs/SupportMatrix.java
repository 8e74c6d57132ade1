package io.github.filesprovisioning.acceptance.docs;

import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page {@code docs/support-matrix.md}: which platform offers which entry of the catalogue, and
 * why not.
 */
public final class SupportMatrix {
  private final Catalog catalog;
  private final List<String> reasons = new ArrayList<>();

  private SupportMatrix(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Writes the page anew.
   *
   * @param arguments the file to write
   * @throws IOException when it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), of(Catalog.load()));
  }

  /** The page for a catalogue. */
  static String of(Catalog catalog) {
    return new SupportMatrix(catalog).page();
  }

  private String page() {
    String tables =
        table("Actions", catalog.actions().stream().map(SupportMatrix::entry).toList())
            + table("Triggers", catalog.triggers().stream().map(SupportMatrix::entry).toList());
    return "# Support matrix\n\n"
        + "Made from `openapi/catalog.yaml` by `mvn -Prefresh -DskipTests verify`. ✓ is offered; a"
        + " number leads to the\nreason at the end.\n\n"
        + tables
        + "## Why not\n\n"
        + numbered();
  }

  private String table(String heading, List<Entry> entries) {
    StringBuilder table = new StringBuilder("## " + heading + "\n\n");
    table.append("| | id |");
    Front.ALL.forEach(front -> table.append(" ").append(front.name()).append(" |"));
    table.append("\n|---|---|").append(":-:|".repeat(Front.ALL.size()));
    for (Entry entry : entries) {
      table.append("\n| ").append(entry.label()).append(" | `").append(entry.id()).append("` |");
      Front.ALL.forEach(front -> table.append(" ").append(cell(entry, front)).append(" |"));
    }
    table.append("\n| **").append(entries.size()).append(" in all** | |");
    for (Front front : Front.ALL) {
      long offered = entries.stream().filter(offeredOn(front)).count();
      table.append(" **").append(offered).append("** |");
    }
    return table.append("\n\n").toString();
  }

  private static Predicate<Entry> offeredOn(Front front) {
    return entry -> !entry.unsupported().containsKey(front.key());
  }

  private String cell(Entry entry, Front front) {
    String reason = entry.unsupported().get(front.key());
    if (reason == null) {
      return "✓";
    }
    String told = front.name() + ": " + reason;
    if (!reasons.contains(told)) {
      reasons.add(told);
    }
    return String.valueOf(reasons.indexOf(told) + 1);
  }

  private String numbered() {
    return Stream.iterate(0, i -> i < reasons.size(), i -> i + 1)
        .map(i -> (i + 1) + ". " + reasons.get(i) + "\n")
        .collect(Collectors.joining());
  }

  private static Entry entry(ActionDefinition action) {
    return new Entry(action.id(), action.label(), action.unsupported());
  }

  private static Entry entry(TriggerDefinition trigger) {
    return new Entry(trigger.id(), trigger.label(), trigger.unsupported());
  }

  private record Entry(String id, String label, Map<String, String> unsupported) {}

  /**
   * A platform as a column.
   *
   * @param name heading
   * @param key as the catalogue calls it
   */
  record Front(String name, String key) {
    static final List<Front> ALL =
        List.of(
            new Front("MuleSoft", "mule"),
            new Front("Boomi", "boomi"),
            new Front("Power Automate", "powerautomate"),
            new Front("Logic Apps", "logicapps"),
            new Front("Zapier", "zapier"),
            new Front("Make", "make"));
  }
}
