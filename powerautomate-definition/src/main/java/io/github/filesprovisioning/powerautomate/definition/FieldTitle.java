package io.github.filesprovisioning.powerautomate.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The name of a field as a maker reads it: title case, letters, digits and spaces only. */
public final class FieldTitle {
  private static final Set<String> SMALL =
      Set.of("of", "on", "by", "at", "for", "the", "and", "to");
  private static final Map<String, String> SPELLED = Contract.load().spelling();
  private static final Map<String, String> FAMILIES =
      Map.of(
          "filter", "%s Equals",
          "filter_gt", "%s Above",
          "filter_gteq", "%s From",
          "filter_lt", "%s Below",
          "filter_lteq", "%s Up To",
          "filter_prefix", "%s Starts With",
          "sort_by", "Sort by %s");

  /** Families whose titles sound otherwise of a time. */
  private static final Map<String, String> TIMES =
      Map.of("filter_gt", "%s After", "filter_lt", "%s Before");

  private static final Pattern TIME = Pattern.compile("\\w+_(at|until|by|date)");
  private static final Pattern NAME = Pattern.compile("\\b[a-z0-9]+(?:_[a-z0-9]+)+\\b");
  private static final Pattern BRACKETS = Pattern.compile("(\\w+)\\[(\\w+)]");

  private FieldTitle() {}

  /**
   * Titles a field.
   *
   * @param name of a field, such as {@code sftp_permission}, or of a query parameter, such as
   *     {@code filter_gt[last_login_at]}
   */
  public static String of(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    if (brackets.matches() && FAMILIES.containsKey(brackets.group(1))) {
      String family = FAMILIES.get(brackets.group(1));
      boolean time = TIME.matcher(brackets.group(2)).matches();
      String form = time ? TIMES.getOrDefault(brackets.group(1), family) : family;
      return String.format(Locale.ROOT, form, words(brackets.group(2)));
    }
    return words(name);
  }

  /** Titles a value of an enumeration, such as {@code email_signup} or {@code CREATED}. */
  public static String ofValue(String value) {
    String title = words(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
    return title.isBlank() ? "None" : title;
  }

  /**
   * A description as a maker reads it: names of fields, such as {@code user_id}, become the titles
   * under which the designer shows them.
   */
  public static String inText(String description) {
    return NAME.matcher(description).replaceAll(name -> words(name.group()));
  }

  private static String words(String name) {
    String[] words =
        Arrays.stream(name.split("_")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    return IntStream.range(0, words.length)
        .mapToObj(i -> word(words[i], i == 0 || i == words.length - 1))
        .collect(Collectors.joining(" "));
  }

  /** Title case: small words are small inside of a title only. */
  private static String word(String word, boolean outermost) {
    if (SPELLED.containsKey(word)) {
      return SPELLED.get(word);
    }
    if (!outermost && SMALL.contains(word)) {
      return word;
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
