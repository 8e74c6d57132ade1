package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an error body says about fields. */
final class ErrorDetails {
  /** How bad requests name a field, several joined by a comma. */
  private static final Pattern NAMED =
      Pattern.compile("(?:^|, )([\\w\\[\\].]+) ((?:is missing|is invalid|does not have a)[^,]*)");

  private static final Pattern REQUIRED = Pattern.compile("parameter missing: ([\\w\\[\\].]+)");
  private static final int LONGEST = 1000;

  private ErrorDetails() {}

  /** The sentence for people, with a full stop. */
  static String sentence(JsonNode body, int status) {
    String text = body.path("error").asText("").strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      text = "Files.com, or something on the way to it, answered with HTTP status " + status;
    }
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST) + " ...";
    }
    return text.endsWith(".") ? text : text + ".";
  }

  /** Whether a value that must be unique belongs to another record. */
  static boolean isTaken(JsonNode body) {
    return contains(body.path("model_error_keys"), "taken")
        || body.path("error").asText("").contains("already been taken");
  }

  private static boolean contains(JsonNode keysByField, String key) {
    for (JsonNode keys : keysByField) {
      for (JsonNode each : keys) {
        if (key.equals(each.asText())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Messages by field, from the model errors, the sentence or the type. */
  static Map<String, List<String>> fields(JsonNode body, UnaryOperator<String> shown) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    body.path("model_errors")
        .properties()
        .forEach(
            field ->
                field
                    .getValue()
                    .forEach(text -> add(fields, field.getKey(), text.asText(), shown)));
    if (fields.isEmpty()) {
      String sentence = body.path("error").asText("");
      for (Matcher named = NAMED.matcher(sentence); named.find(); ) {
        add(fields, named.group(1), named.group(2), shown);
      }
      for (Matcher required = REQUIRED.matcher(sentence); required.find(); ) {
        add(fields, required.group(1), "is missing", shown);
      }
    }
    if (fields.isEmpty()) {
      ErrorMapping.field(body.path("type").asText())
          .ifPresent(field -> add(fields, field, body.path("error").asText(), shown));
    }
    return fields;
  }

  private static void add(
      Map<String, List<String>> fields, String field, String text, UnaryOperator<String> shown) {
    fields.computeIfAbsent(field, f -> new ArrayList<>()).add(shown.apply(text));
  }
}
