package io.github.filesprovisioning.benchmarks;

import java.util.List;
import java.util.Locale;

/** The figures as a Markdown table, with the core as a ratio of the floor. */
final class ResultTable {
  private ResultTable() {}

  static String of(List<Figure> figures) {
    StringBuilder table =
        new StringBuilder("# Results\n\n")
            .append("One run of `benchmarks/run`: ")
            .append(Runtime.getRuntime().availableProcessors())
            .append(" cores shared by client and sandbox, Java ")
            .append(Runtime.version().feature())
            .append(", ")
            .append(System.getProperty("os.name"))
            .append(' ')
            .append(System.getProperty("os.arch"))
            .append(
                ".\n`plain` is java.net.http with a hand-written parser of four fields: no retries,"
                    + " no deadline, no typed records.\nThe site has 100,000"
                    + " users; `list` fetches one page of 1,000 of them after the other.\n\n")
            .append(
                "| operation | at a time | core, requests/s | plain, requests/s | ratio | core, bytes/request |")
            .append(" plain, bytes/request | ratio |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Figure core : figures) {
      if (core.client().equals("core")) {
        Figure plain = floor(figures, core);
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %,.2f | %,.2f | %.2f | %,.0f | %,.0f | %.2f |%n",
                core.what(),
                core.threads(),
                core.perSecond(),
                plain.perSecond(),
                core.perSecond() / plain.perSecond(),
                core.bytes(),
                plain.bytes(),
                core.bytes() / plain.bytes()));
      }
    }
    return table.toString();
  }

  private static Figure floor(List<Figure> figures, Figure core) {
    return figures.stream()
        .filter(
            figure ->
                figure.client().equals("plain")
                    && figure.what().equals(core.what())
                    && figure.threads() == core.threads())
        .findFirst()
        .orElseThrow();
  }
}
