package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How titles, summaries and descriptions read. */
final class WordingRules {
  private static final int MAX_TITLE = 30;
  private static final int MIN_DESCRIPTION = 30;
  private static final int MAX_DESCRIPTION = 500;
  private static final int MAX_SUMMARY = 80;
  private static final Pattern RESTRICTED = Pattern.compile("[^A-Za-z0-9 ()]");
  private static final Pattern TITLE_WORDS =
      Pattern.compile("\\b(api|connector|power apps|powerapps|power automate|flow|logic apps)\\b");
  private static final Pattern MAKER_WORDS = Pattern.compile("\\b(microsoft|copilot)\\b");
  private static final Pattern URL = Pattern.compile("https?://|www\\.");
  private static final Pattern NON_ASCII = Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\x7e]");

  private WordingRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(
        error(
            "FieldLengthExceeded",
            (c, report) -> {
              if (info(c).text("title").length() > MAX_TITLE) {
                report.at("/info/title", "is longer than " + MAX_TITLE + " characters");
              }
            }));
    rules.add(
        error(
            "FieldLengthNotInRange",
            (c, report) -> {
              int length = info(c).text("description").length();
              if (length < MIN_DESCRIPTION || length > MAX_DESCRIPTION) {
                report.at("/info/description", "must have 30 to 500 characters");
              }
            }));
    rules.add(
        error(
            "RequiredValueEmpty",
            (c, report) ->
                List.of("title", "description", "version")
                    .forEach(
                        name -> {
                          if (info(c).text(name).isBlank()) {
                            report.at("/info/" + name, "must not be empty");
                          }
                        })));
    rules.add(
        error(
            "ValueContainsRestrictedWords",
            (c, report) -> {
              if (TITLE_WORDS.matcher(lower(info(c).text("title"))).find()) {
                report.at("/info/title", "names the platform or what it is");
              }
            }));
    rules.add(
        error(
            "Policy5000.2.2.2:ReservedWordInTitle",
            (c, report) -> {
              if (MAKER_WORDS.matcher(lower(info(c).text("title"))).find()) {
                report.at("/info/title", "names a product of Microsoft");
              }
            }));
    rules.add(
        error(
            "Policy5000.2.3.5:MicrosoftNameInDescription",
            (c, report) -> {
              if (MAKER_WORDS.matcher(lower(info(c).text("description"))).find()) {
                report.at("/info/description", "names a product of Microsoft");
              }
            }));
    rules.add(
        error(
            "ValueMustBeInEnglish",
            (c, report) -> {
              if (NON_ASCII.matcher(info(c).text("title")).find()) {
                report.at("/info/title", "must be in English");
              }
            }));
    rules.add(
        error(
            "ValueMustEndWithAlphanumeric",
            (c, report) -> {
              if (!info(c).text("title").matches(".*[A-Za-z0-9]")) {
                report.at("/info/title", "must end with a letter or a digit");
              }
            }));
    rules.add(
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
                        })));
    rules.add(
        error(
            "Policy5000.2.3.6:UrlInDescription",
            (c, report) ->
                described(c)
                    .forEach(
                        place -> {
                          if (URL.matcher(place.text("description")).find()) {
                            report.at(place.pointer(), "description must not hold an address");
                          }
                        })));
    rules.add(
        error(
            "Policy5000.2.3.6:NonAsciiText",
            (c, report) ->
                described(c)
                    .forEach(
                        place -> {
                          if (NON_ASCII.matcher(place.text("description")).find()) {
                            report.at(place.pointer(), "description must be plain ASCII");
                          }
                        })));
    rules.add(
        error(
            "OperationSummaryMissing",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("summary").isBlank()) {
                            report.at(o.at().pointer(), "needs a summary");
                          }
                        })));
    rules.add(
        error(
            "OperationDescriptionMissing",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("description").isBlank()) {
                            report.at(o.at().pointer(), "needs a description");
                          }
                        })));
    rules.add(
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
                        })));
    rules.add(
        error(
            "OperationSummaryTooLong",
            (c, report) ->
                operations(c)
                    .forEach(
                        o -> {
                          if (o.at().text("summary").length() > MAX_SUMMARY) {
                            report.at(o.at().pointer(), "summary has more than 80 characters");
                          }
                        })));
    rules.add(
        error(
            "SummaryTooLong80",
            (c, report) ->
                titled(c)
                    .forEach(
                        place -> {
                          if (place.text("x-ms-summary").length() > MAX_SUMMARY) {
                            report.at(place.pointer(), "x-ms-summary has more than 80 characters");
                          }
                        })));
    rules.add(
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
                        })));
    rules.add(
        warning(
            "ParameterSummaryMissing",
            (c, report) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.text("x-ms-summary").isBlank()) {
                            report.at(p.pointer(), "needs x-ms-summary");
                          }
                        })));
    rules.add(
        warning(
            "ParameterDescriptionMissing",
            (c, report) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.text("description").isBlank()) {
                            report.at(p.pointer(), "needs a description");
                          }
                        })));
    rules.add(
        warning(
            "PropertySummaryMissing",
            (c, report) ->
                c.definition().properties().stream()
                    .filter(p -> !p.has("$ref") && p.text("x-ms-summary").isBlank())
                    .forEach(p -> report.at(p.pointer(), "needs x-ms-summary"))));
    rules.add(
        warning(
            "PropertyDescriptionMissing",
            (c, report) ->
                c.definition().properties().stream()
                    .filter(p -> !p.has("$ref") && p.text("description").isBlank())
                    .forEach(p -> report.at(p.pointer(), "needs a description"))));
    return rules;
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
    return lower(text).replaceAll("[^a-z0-9]", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
