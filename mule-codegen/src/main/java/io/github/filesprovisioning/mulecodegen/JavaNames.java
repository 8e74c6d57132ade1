package io.github.filesprovisioning.mulecodegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns names and labels of the catalogue into names of Java and titles of forms. */
final class JavaNames {
  private static final Map<String, String> SPELLING = CatalogEntries.load().spelling();

  private JavaNames() {}

  /** {@code user_id} becomes {@code userId}. */
  static String camel(String name) {
    return decapitalized(
        Arrays.stream(name.split("_", -1)).map(JavaNames::upper).collect(Collectors.joining()));
  }

  /** {@code user_id} becomes {@code UserId}. */
  static String pascal(String name) {
    return upper(camel(name));
  }

  /** {@code Create API key} becomes {@code createApiKey}. */
  static String camelOfLabel(String label) {
    return decapitalized(
        Arrays.stream(label.replace('-', ' ').split("\\s+", -1))
            .map(word -> upper(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining()));
  }

  /** {@code onUserCreated} becomes {@code on-user-created}. */
  static String hyphenated(String camel) {
    return decapitalized(camel).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** {@code user_id} becomes {@code User ID}. */
  static String title(String name) {
    String words =
        Arrays.stream(name.split("_", -1))
            .map(word -> SPELLING.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return upper(words);
  }

  /** The same text with its first word in small letters, unless that is an acronym. */
  static String lowerWord(String label) {
    return label.length() > 1 && Character.isUpperCase(label.charAt(1))
        ? label
        : decapitalized(label);
  }

  static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String decapitalized(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
