package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an error body says: the sentence for people, and what is wrong with which field. */
final class ErrorDetails {
  /** How bad requests name a field, several joined by a comma. */
  private static final Pattern NAMED =
      Pattern.compile("(?:^|, )([\\w\\[\\].]+) ((?:is missing|is invalid|does not have a)[^,]*)");

  private static final Pattern REQUIRED = Pattern.compile("parameter missing: ([\\w\\[\\].]+)");
  private static final int MOST_FIELDS = 100;
  private static final int MOST_MESSAGES = 10;

  private final JsonNode body;
  private final ShownText shown;
  private final String said;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  ErrorDetails(JsonNode body, ShownText shown) {
    this.body = body;
    this.shown = shown;
    this.said = shown.line(said(body));
    readFields();
  }

  /** Errors come as texts, or as objects with a text inside. */
  private static String said(JsonNode body) {
    for (String name : List.of("error", "detail")) {
      if (body.path(name).isTextual() && !body.path(name).asText().isBlank()) {
        return body.path(name).asText();
      }
    }
    JsonNode first = body.path("errors").path(0);
    String text = first.isObject() ? first.path("error").asText("") : first.asText("");
    return text.isBlank() ? body.path("title").asText("") : text;
  }

  /** The sentence for people, with a full stop. */
  String sentence(int status) {
    if (said.isEmpty()) {
      return "Files.com, or something on the way to it, answered with HTTP status " + status + ".";
    }
    return said.endsWith(".") ? said : said + ".";
  }

  /** Whether a value that must be unique belongs to another record. */
  boolean isTaken() {
    for (JsonNode keys : body.path("model_error_keys")) {
      for (JsonNode key : keys) {
        if (key.asText().equals("taken")) {
          return true;
        }
      }
    }
    return said.contains("already been taken");
  }

  /** Messages by field, from the model errors, the sentence or the type. */
  Map<String, List<String>> fields() {
    return Collections.unmodifiableMap(fields);
  }

  private void readFields() {
    body.path("model_errors").properties().forEach(e -> addAll(e.getKey(), e.getValue()));
    if (fields.isEmpty()) {
      for (Matcher named = NAMED.matcher(said); named.find(); ) {
        add(named.group(1), named.group(2));
      }
      for (Matcher required = REQUIRED.matcher(said); required.find(); ) {
        add(required.group(1), "is missing");
      }
    }
    if (fields.isEmpty()) {
      ErrorMapping.field(body.path("type").asText()).ifPresent(field -> add(field, said));
    }
    fields.replaceAll((field, messages) -> List.copyOf(messages));
  }

  private void addAll(String field, JsonNode messages) {
    if (messages.isArray()) {
      messages.forEach(message -> add(field, message.isTextual() ? message.asText() : "is wrong"));
    } else {
      add(field, messages.isTextual() ? messages.asText() : "is wrong");
    }
  }

  private void add(String field, String message) {
    String name = shown.line(field);
    if (fields.size() < MOST_FIELDS || fields.containsKey(name)) {
      List<String> messages = fields.computeIfAbsent(name, f -> new ArrayList<>());
      if (messages.size() < MOST_MESSAGES) {
        messages.add(shown.line(message));
      }
    }
  }
}
