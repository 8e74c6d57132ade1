package io.github.filesprovisioning.core.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares folder paths as Files.com does: case and accents do not count, a backslash is a slash,
 * empty parts, {@code .} and {@code ..} vanish without being resolved, and so do NUL and white
 * space at the end; white space at the beginning counts. The rule comes from the test data that
 * every official SDK carries ({@code normalization_for_comparison_test_data.json}).
 */
public final class PathComparison {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that compare like others although Unicode does not decompose them. */
  private static final Map<String, String> PLAIN_LETTERS =
      Map.of(
          "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ı",
          "i");

  private static final Pattern SPECIAL_LETTERS =
      Pattern.compile("[" + String.join("", PLAIN_LETTERS.keySet()) + "]");

  private PathComparison() {}

  /**
   * The path without what does not count, but spelled as given; the root is empty.
   *
   * @param path with any slashes
   */
  public static String tidy(String path) {
    String tidied = tidyOnce(path);
    // What vanishes at the end can bare more that vanishes, such as the slash before a blank.
    return tidied.equals(path) ? path : tidy(tidied);
  }

  private static String tidyOnce(String path) {
    return Arrays.stream(path.replace("\0", "").replace('\\', '/').split("/"))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .collect(Collectors.joining("/"))
        .stripTrailing();
  }

  /**
   * A text that two paths have in common exactly when they mean the same folder.
   *
   * @param path with any slashes
   */
  public static String key(String path) {
    String decomposed = Normalizer.normalize(tidy(path), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return SPECIAL_LETTERS.matcher(plain).replaceAll(letter -> PLAIN_LETTERS.get(letter.group()));
  }

  /** Whether two paths mean the same folder. */
  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }
}
