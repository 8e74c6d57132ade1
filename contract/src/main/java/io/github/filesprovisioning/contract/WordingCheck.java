package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels and descriptions keep the house style, so that every platform can take them as they are.
 */
final class WordingCheck implements CatalogCheck {
  /** The longest label that fits every platform (Zapier gives 64 characters). */
  private static final int LABEL_LENGTH = 60;

  private static final int ENTRY_LENGTH = 220;
  private static final int FIELD_LENGTH = 350;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ()]*");
  private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?= [A-Z]|$)");
  private static final Pattern THIRD_PERSON = Pattern.compile("[A-Z][a-z]*s .*");
  private static final Pattern CAPITALISED = Pattern.compile(" [A-Z][a-z]");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "\\b(Zapier|Zaps?|Integromat|Make\\.com|Power Automate|Logic Apps?|MuleSoft|Mule|Anypoint"
              + "|Boomi|Microsoft|Azure|iPaaS)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(Contract contract, ContractProblems problems) {
    for (JsonNode action : contract.catalog().path("actions")) {
      String place = "actions." + action.path("id").asText();
      actionLabel(problems, place, action);
      entry(problems, place, action);
    }
    for (JsonNode trigger : contract.catalog().path("triggers")) {
      String place = "triggers." + trigger.path("id").asText();
      phrase(problems, place + ".clause", trigger.path("clause").asText());
      phrase(problems, place + ".watch", trigger.path("watch").asText());
      entry(problems, place, trigger);
    }
    contract
        .catalog()
        .path("schemas")
        .properties()
        .forEach(schema -> descriptions(problems, "schemas." + schema.getKey(), schema.getValue()));
  }

  private static void actionLabel(ContractProblems problems, String at, JsonNode action) {
    String place = at + ".label";
    String label = action.path("label").asText();
    label(problems, place, label);
    String verb = action.path("id").asText().replaceFirst(".*\\.", "").replaceFirst("_.*", "");
    String first = label.replaceFirst(" .*", "");
    if (!first.toLowerCase(Locale.ROOT).equals(verb)) {
      problems.add(place, "must start with the verb of the id, " + verb);
    } else if (!first.equals(verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1))) {
      problems.add(place, "must be in sentence case");
    }
    if (CAPITALISED.matcher(label.substring(first.length())).find()) {
      problems.add(place, "must be in sentence case; only abbreviations keep their capitals");
    }
  }

  private static void phrase(ContractProblems problems, String place, String text) {
    label(problems, place, text);
    if (text.isEmpty() || !Character.isLowerCase(text.charAt(0))) {
      problems.add(place, "must start in lower case, because it continues a sentence");
    }
  }

  private static void label(ContractProblems problems, String place, String text) {
    if (text.length() > LABEL_LENGTH) {
      problems.add(place, "must have " + LABEL_LENGTH + " characters at most");
    }
    if (!PLAIN.matcher(text).matches()) {
      problems.add(place, "may hold letters, digits, blanks and parentheses only");
    }
    noPlatform(problems, place, text);
  }

  private static void entry(ContractProblems problems, String at, JsonNode entry) {
    String place = at + ".description";
    String text = entry.path("description").asText();
    sentences(problems, place, text, ENTRY_LENGTH);
    if (SENTENCE_END.matcher(text).results().count() > 2) {
      problems.add(place, "must be one sentence or two");
    }
    if (!THIRD_PERSON.matcher(text).matches()) {
      problems.add(place, "must say what it does, starting with a verb such as Creates");
    }
  }

  private static void sentences(ContractProblems problems, String place, String text, int longest) {
    if (text.isEmpty() || Character.isLowerCase(text.charAt(0)) || !text.endsWith(".")) {
      problems.add(place, "must be a sentence with a full stop");
    }
    if (text.length() > longest) {
      problems.add(place, "must have " + longest + " characters at most");
    }
    if (!ASCII.matcher(text).matches()) {
      problems.add(place, "may hold plain ASCII characters only");
    }
    if (text.contains("://")) {
      problems.add(place, "must not hold an address");
    }
    noPlatform(problems, place, text);
  }

  private static void noPlatform(ContractProblems problems, String place, String text) {
    if (PLATFORM.matcher(text).find()) {
      problems.add(place, "must not name a platform");
    }
  }

  private static void descriptions(ContractProblems problems, String place, JsonNode schema) {
    if (schema.path("description").isTextual()) {
      sentences(
          problems, place + ".description", schema.path("description").asText(), FIELD_LENGTH);
    }
    schema.path("allOf").forEach(part -> descriptions(problems, place, part));
    schema
        .path("properties")
        .properties()
        .forEach(field -> descriptions(problems, place + "." + field.getKey(), field.getValue()));
  }
}
