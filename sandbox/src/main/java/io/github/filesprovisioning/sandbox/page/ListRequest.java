package io.github.filesprovisioning.sandbox.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which part of a list the page wants to see. A number that makes no sense becomes the nearest one
 * that does: the page is for people.
 *
 * @param search lower-case text to look for, empty for everything
 * @param status {@code active}, {@code disabled}, {@code expiring}, {@code admin} or empty
 * @param offset how many records to leave out at the start
 * @param limit how many records to show at most, 1 to {@value #MOST}
 */
record ListRequest(String search, String status, int offset, int limit) {
  private static final int USUAL = 25;
  private static final int MOST = 200;

  static ListRequest of(Map<String, String> parameters) {
    return new ListRequest(
        text(parameters, "search").strip().toLowerCase(Locale.ROOT),
        text(parameters, "status"),
        number(parameters, "offset", 0, 0, Integer.MAX_VALUE - MOST),
        number(parameters, "limit", USUAL, 1, MOST));
  }

  /** Whether everything is wanted, so that nothing needs to be looked at to know how much it is. */
  boolean everything() {
    return search.isEmpty() && status.isEmpty();
  }

  /** Whether any of the texts holds what is looked for. */
  boolean finds(String... texts) {
    if (search.isEmpty()) {
      return true;
    }
    for (String text : texts) {
      if (text != null && text.toLowerCase(Locale.ROOT).contains(search)) {
        return true;
      }
    }
    return false;
  }

  /** The wanted part of a list. */
  <T> List<T> part(List<T> all) {
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  private static String text(Map<String, String> parameters, String name) {
    return parameters.getOrDefault(name, "");
  }

  private static int number(
      Map<String, String> parameters, String name, int absent, int least, int most) {
    String text = text(parameters, name);
    if (!text.matches("\\d{1,18}")) {
      return absent;
    }
    return (int) Math.max(least, Math.min(most, Long.parseLong(text)));
  }
}
