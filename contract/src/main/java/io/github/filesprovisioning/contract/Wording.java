package io.github.filesprovisioning.contract;

import java.util.Locale;
import java.util.Set;

/** Wordings that are told from others, so that each is written once. */
final class Wording {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> AUXILIARIES = Set.of("is", "are");

  private Wording() {}

  /** A label without articles: {@code Add a user to a group} becomes {@code Add user to group}. */
  static String withoutArticles(String label) {
    return without(label, ARTICLES);
  }

  /** A clause as a label: {@code a user is deactivated} becomes {@code User deactivated}. */
  static String labelOfClause(String clause) {
    String words = without(without(clause, ARTICLES), AUXILIARIES);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String without(String text, Set<String> words) {
    StringBuilder kept = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!words.contains(word)) {
        kept.append(kept.length() == 0 ? "" : " ").append(word);
      }
    }
    return kept.toString();
  }
}
