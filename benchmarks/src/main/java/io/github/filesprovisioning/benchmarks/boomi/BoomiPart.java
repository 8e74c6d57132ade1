package io.github.filesprovisioning.benchmarks.boomi;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Headline;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the Boomi module measure one large UPSERT, and takes over the table that it writes. */
public final class BoomiPart implements Part {
  private static final String MAIN = "io.github.filesprovisioning.boomi.bulk.BulkUpsertBenchmark";
  private static final String HEAP_LIMIT = "-Xmx64m";

  private final Path root;

  /**
   * With what the build has left.
   *
   * @param root of the project
   */
  public BoomiPart(Path root) {
    this.root = root;
  }

  @Override
  public String name() {
    return "boomi";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    progress.tell("boomi: one UPSERT of many documents");
    Path table = Files.createTempFile("boomi", ".md");
    try {
      run(table);
      return section(Files.readAllLines(table));
    } finally {
      Files.delete(table);
    }
  }

  private void run(Path table) throws IOException {
    Path target = root.resolve("boomi-connector/target");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP_LIMIT,
                "-cp",
                target + "/test-classes:" + target + "/classes:" + target + "/platform-lib/*",
                MAIN,
                target + "/filescom-provisioning-boomi-car.zip",
                root + "/sandbox/target/sandbox.jar",
                table.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the UPSERT of the Boomi connector failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during the UPSERT", e);
    } finally {
      process.destroy();
    }
  }

  /** From the rows of a Markdown table with two columns, the first of which is its head. */
  public static Section section(List<String> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\\|");
      if (cells.length == 3 && !cells[1].startsWith("-") && !cells[2].isBlank()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("figure", cells[1].strip());
        row.put("value", cells[2].strip());
        rows.add(row);
      }
    }
    return new Section(
        "boomi",
        "Boomi: one UPSERT of many users",
        List.of(
            "The connector runs from its archive in the Atom harness with `%s`; harness and"
                    .formatted(HEAP_LIMIT)
                + " connector share the process.",
            "One request in ten meets a fault."),
        Run.now(1),
        List.of(Column.of("figure", "figure"), Column.of("value", "measured")),
        rows,
        rows.stream()
            .filter(row -> row.get("figure").toString().startsWith("live heap"))
            .map(
                row ->
                    Headline.of("Boomi, one UPSERT: " + row.get("figure"), "" + row.get("value")))
            .toList());
  }
}
