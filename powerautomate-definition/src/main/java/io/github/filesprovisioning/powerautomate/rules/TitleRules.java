package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a connector and what it says about itself. */
final class TitleRules {
  private static final int MAX_TITLE = 30;
  private static final int MIN_DESCRIPTION = 30;
  private static final int MAX_DESCRIPTION = 500;
  private static final Pattern TITLE_WORDS =
      Pattern.compile("\\b(api|connector|power apps|powerapps|power automate|flow|logic apps)\\b");
  private static final Pattern MAKER_WORDS = Pattern.compile("\\b(microsoft|copilot)\\b");
  private static final Pattern NON_ASCII = Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\x7e]");

  private TitleRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "FieldLengthExceeded",
            (c, report) -> {
              if (info(c).text("title").length() > MAX_TITLE) {
                report.at("/info/title", "is longer than " + MAX_TITLE + " characters");
              }
            }),
        error(
            "FieldLengthNotInRange",
            (c, report) -> {
              int length = info(c).text("description").length();
              if (length < MIN_DESCRIPTION || length > MAX_DESCRIPTION) {
                report.at("/info/description", "must have 30 to 500 characters");
              }
            }),
        error(
            "RequiredValueEmpty",
            (c, report) ->
                List.of("title", "description", "version")
                    .forEach(
                        name -> {
                          if (info(c).text(name).isBlank()) {
                            report.at("/info/" + name, "must not be empty");
                          }
                        })),
        error(
            "ValueContainsRestrictedWords",
            (c, report) -> {
              if (TITLE_WORDS.matcher(lower(info(c).text("title"))).find()) {
                report.at("/info/title", "names the platform or what it is");
              }
            }),
        error(
            "Policy5000.2.2.2:ReservedWordInTitle",
            (c, report) -> {
              if (MAKER_WORDS.matcher(lower(info(c).text("title"))).find()) {
                report.at("/info/title", "names a product of Microsoft");
              }
            }),
        error(
            "Policy5000.2.3.5:MicrosoftNameInDescription",
            (c, report) -> {
              if (MAKER_WORDS.matcher(lower(info(c).text("description"))).find()) {
                report.at("/info/description", "names a product of Microsoft");
              }
            }),
        error(
            "ValueMustBeInEnglish",
            (c, report) -> {
              if (NON_ASCII.matcher(info(c).text("title")).find()) {
                report.at("/info/title", "must be in English");
              }
            }),
        error(
            "ValueMustEndWithAlphanumeric",
            (c, report) -> {
              if (!info(c).text("title").matches(".*[A-Za-z0-9]")) {
                report.at("/info/title", "must end with a letter or a digit");
              }
            }));
  }

  private static Located info(ConnectorPackage c) {
    return c.definition().root().child("info");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
