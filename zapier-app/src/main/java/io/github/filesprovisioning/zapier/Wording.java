package io.github.filesprovisioning.zapier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Labels in Zapier's style: Title Case, and no label that asks for an ID. */
final class Wording {
  /** Words that stay small inside a title. */
  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "by", "for", "from", "in", "of", "or", "the", "to");

  private static final Map<String, String> SPELLING = Contract.spelling();

  private Wording() {}

  /** A sentence such as {@code Add user to group} as a title; its last word is a big one too. */
  static String title(String sentence) {
    List<String> words = Arrays.asList(sentence.trim().split("\\s+"));
    List<String> title = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean inside = i > 0 && i < words.size() - 1;
      title.add(inside && SMALL.contains(words.get(i)) ? words.get(i) : word(words.get(i)));
    }
    return String.join(" ", title);
  }

  private static String word(String word) {
    String known = SPELLING.get(word.toLowerCase(Locale.ROOT));
    return known != null
        ? known
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What one of a list of choices is called, such as {@code always_require}. */
  static String choice(String value) {
    return value.isBlank() ? "None" : title(value.replace('_', ' '));
  }

  /**
   * What a field is called.
   *
   * @param name in JSON
   * @param resource what a plain {@code id} identifies, such as {@code user}
   * @param siblings all fields of the same form, among which the label has to be unique
   */
  static String field(String name, String resource, Set<String> siblings) {
    if (name.equals("id")) {
      return title(resource.replace('_', ' '));
    }
    if (name.equals("ids")) {
      return title(resource.replace('_', ' ')) + "s";
    }
    if (name.equals("groups") && siblings.contains("group_ids")) {
      return "Group Names";
    }
    String shown = name;
    if (name.endsWith("_ids")) {
      shown = name.substring(0, name.length() - "_ids".length()) + "s";
    } else if (name.endsWith("_id")) {
      shown = name.substring(0, name.length() - "_id".length());
    }
    return title(shown.replace("__", " ").replace('_', ' '));
  }

  /** What a field of an output is called; ids are ids there. */
  static String output(String name) {
    return title(name.replace('_', ' '));
  }
}
