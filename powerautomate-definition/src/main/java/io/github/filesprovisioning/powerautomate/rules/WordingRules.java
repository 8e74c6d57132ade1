package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How summaries and descriptions of operations and fields read. */
final class WordingRules {
  private static final int MAX_SUMMARY = 80;
  private static final Pattern RESTRICTED = Pattern.compile("[^A-Za-z0-9 ()]");
  private static final Pattern URL = Pattern.compile("https?://|www\\.");
  private static final Pattern NON_ASCII = Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\x7e]");

  private WordingRules() {}

  static List<Rule> all() {
    return List.of(
        warning(
            "DescriptionMustEndWithPunctuation",
            (c, report) ->
                described(c)
                    .forEach(
                        place -> {
                          String text = place.text("description");
                          if (!text.isEmpty() && !text.matches("(?s).*[.!?]")) {
                            report.at(place.pointer(), "description must end with a full stop");
                          }
                        })),
        error(
            "Policy5000.2.3.6:UrlInDescription",
            (c, report) ->
                described(c)
                    .forEach(
                        place -> {
                          if (URL.matcher(place.text("description")).find()) {
                            report.at(place.pointer(), "description must not hold an address");
                          }
                        })),
        error(
            "Policy5000.2.3.6:NonAsciiText",
            (c, report) ->
                described(c)
                    .forEach(
                        place -> {
                          if (NON_ASCII.matcher(place.text("description")).find()) {
                            report.at(place.pointer(), "description must be plain ASCII");
                          }
                        })),
        error(
            "OperationSummaryMissing",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("summary").isBlank()) {
                            report.at(o.at().pointer(), "needs a summary");
                          }
                        })),
        error(
            "OperationDescriptionMissing",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("description").isBlank()) {
                            report.at(o.at().pointer(), "needs a description");
                          }
                        })),
        warning(
            "SummarySameAsDescription",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          String summary = bare(o.at().text("summary"));
                          if (!summary.isEmpty()
                              && summary.equals(bare(o.at().text("description")))) {
                            report.at(o.at().pointer(), "description repeats the summary");
                          }
                        })),
        error(
            "OperationSummaryTooLong",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("summary").length() > MAX_SUMMARY) {
                            report.at(o.at().pointer(), "summary has more than 80 characters");
                          }
                        })),
        error(
            "SummaryTooLong80",
            (c, report) ->
                titled(c)
                    .forEach(
                        place -> {
                          if (place.text("x-ms-summary").length() > MAX_SUMMARY) {
                            report.at(place.pointer(), "x-ms-summary has more than 80 characters");
                          }
                        })),
        error(
            "RestrictedCharactersInSummary",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (RESTRICTED.matcher(o.at().text("summary")).find()) {
                            report.at(
                                o.at().pointer(), "summary: letters, digits, parentheses only");
                          }
                        })),
        warning(
            "ParameterSummaryMissing",
            (c, report) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.text("x-ms-summary").isBlank()) {
                            report.at(p.pointer(), "needs x-ms-summary");
                          }
                        })),
        warning(
            "ParameterDescriptionMissing",
            (c, report) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.text("description").isBlank()) {
                            report.at(p.pointer(), "needs a description");
                          }
                        })),
        warning(
            "PropertySummaryMissing",
            (c, report) ->
                c.definition().properties().stream()
                    .filter(p -> !p.has("$ref") && p.text("x-ms-summary").isBlank())
                    .forEach(p -> report.at(p.pointer(), "needs x-ms-summary"))),
        warning(
            "PropertyDescriptionMissing",
            (c, report) ->
                c.definition().properties().stream()
                    .filter(p -> !p.has("$ref") && p.text("description").isBlank())
                    .forEach(p -> report.at(p.pointer(), "needs a description"))));
  }

  private static List<Located> parameters(ConnectorPackage c) {
    return operations(c).stream()
        .flatMap(o -> o.parameters().stream())
        .filter(p -> !p.text("in").equals("body"))
        .toList();
  }

  private static List<Located> titled(ConnectorPackage c) {
    List<Located> places = new ArrayList<>(parameters(c));
    places.addAll(c.definition().properties());
    return places;
  }

  private static List<Located> described(ConnectorPackage c) {
    List<Located> places = new ArrayList<>(List.of(info(c)));
    operations(c).forEach(o -> places.add(o.at()));
    places.addAll(parameters(c));
    places.addAll(c.definition().schemas());
    return places;
  }

  private static List<Operation> operations(ConnectorPackage c) {
    return c.definition().operations();
  }

  private static Located info(ConnectorPackage c) {
    return c.definition().root().child("info");
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
