package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.report.Headline;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the core aims at in every call, as a ratio to another client.
 *
 * @param what the figure in words
 * @param other the client to compare with
 * @param figure the figure
 * @param floor whether the limit is the least allowed; else it is the most
 * @param limit of the ratio
 */
record Goal(
    String what, String other, ToDoubleFunction<Measured> figure, boolean floor, double limit) {

  /** How this does in all calls: the worst, the best, and in how many the aim is reached. */
  Headline headline(List<Measured> figures) {
    List<Measured> calls =
        figures.stream()
            .filter(one -> one.client().equals("core"))
            .sorted(Comparator.comparingDouble(one -> (floor ? 1 : -1) * ratio(one, figures)))
            .toList();
    long met = calls.stream().filter(one -> isMet(ratio(one, figures))).count();
    return new Headline(
        what,
        told(calls.get(0), figures) + " to " + told(calls.get(calls.size() - 1), figures),
        String.format(
            Locale.ROOT,
            "%s %.2f; so in %d of %d calls",
            floor ? "at least" : "at most",
            limit,
            met,
            calls.size()),
        met == calls.size());
  }

  private boolean isMet(double ratio) {
    return floor ? ratio >= limit : ratio <= limit;
  }

  private String told(Measured one, List<Measured> figures) {
    return String.format(
        Locale.ROOT,
        "%.2f (%s, %d at a time)",
        ratio(one, figures),
        one.operation(),
        one.atATime());
  }

  /** The figure of a client as a ratio to that of the other. */
  double ratio(Measured one, List<Measured> figures) {
    return figures.stream()
        .filter(candidate -> candidate.sameCall(one) && candidate.client().equals(other))
        .mapToDouble(candidate -> figure.applyAsDouble(one) / figure.applyAsDouble(candidate))
        .findFirst()
        .orElseThrow();
  }
}
