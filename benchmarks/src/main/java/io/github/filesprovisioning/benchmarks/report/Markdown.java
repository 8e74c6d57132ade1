package io.github.filesprovisioning.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as a page of Markdown: first the headlines, then every part. */
final class Markdown {
  private final StringBuilder page = new StringBuilder();

  private Markdown() {}

  static String of(List<Section> sections) {
    Markdown markdown = new Markdown();
    markdown.headlines(sections);
    sections.forEach(markdown::section);
    return markdown.page.toString();
  }

  private void headlines(List<Section> sections) {
    page.append("# Results\n\nWritten by `benchmarks/run`; [README.md](README.md) says how.\n\n");
    if (!Chart.of(sections).isEmpty()) {
      page.append("![Throughput, CPU time and allocation of single calls](RESULTS.svg)\n\n");
    }
    page.append("| figure | measured | target | met |\n|---|---|---|---|\n");
    for (Section section : sections) {
      for (Headline one : section.headlines()) {
        row(List.of(one.what(), one.figure(), one.target(), one.verdict()));
      }
    }
  }

  private void section(Section section) {
    page.append("\n## ").append(section.title()).append("\n\n");
    Run run = section.run();
    page.append(
        String.format(
            Locale.ROOT,
            "`benchmarks/run %s`, %s, %s, load %.1f%s.%n",
            section.part(),
            run.date(),
            run.machine(),
            run.load(),
            run.scale() == 1 ? "" : ", **scale " + run.scale() + "**"));
    section.notes().forEach(note -> page.append(note).append('\n'));
    page.append('\n');
    row(section.columns().stream().map(Column::heading).toList());
    row(section.columns().stream().map(column -> line(section, column)).toList());
    for (Map<String, Object> values : section.rows()) {
      List<String> cells = new ArrayList<>();
      for (Column column : section.columns()) {
        cells.add(cell(values.get(column.key()), column));
      }
      row(cells);
    }
  }

  private void row(List<String> cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String line(Section section, Column column) {
    boolean number =
        section.rows().stream().anyMatch(values -> values.get(column.key()) instanceof Number);
    return number ? "--:" : "---";
  }

  private static String cell(Object value, Column column) {
    if (value instanceof Number number) {
      return String.format(Locale.ROOT, "%,." + column.decimals() + "f", number.doubleValue());
    }
    return value == null ? "" : value.toString();
  }
}
