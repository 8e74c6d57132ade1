package io.github.filesprovisioning.core.catalog;

import java.util.Collection;

/** Finds what somebody may have meant. */
final class NearestName {
  /** Longer names are no typing mistakes, and comparing them would take long. */
  private static final int LONGEST = 60;

  private NearestName() {}

  /** The known name closest to a wrong one as the end of a sentence; empty when none is close. */
  static String suggestion(String wrong, Collection<String> known) {
    if (wrong == null || wrong.length() > LONGEST) {
      return "";
    }
    String nearest = null;
    int least = Math.max(1, wrong.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(plain(wrong), plain(name));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest == null ? "" : "; did you mean " + nearest + "?";
  }

  /** Spelling habits of other systems, such as userName or user-name, are no differences. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> c != '_' && c != '-' && c != ' ')
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** How many characters have to be put in, taken out or replaced. */
  private static int distance(String left, String right) {
    int[] before = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[right.length()];
  }
}
