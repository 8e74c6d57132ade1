package io.github.filesprovisioning.core.provisioning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
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

  private PathComparison() {}

  /** The path without what does not count, spelled as given; the root is empty. */
  static String tidy(String path) {
    return Arrays.stream(path.replace("\0", "").replace('\\', '/').split("/"))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .collect(Collectors.joining("/"))
        .stripTrailing();
  }

  /** Two paths mean the same folder when their keys are equal. */
  public static String key(String path) {
    String plain = Normalizer.normalize(tidy(path), Normalizer.Form.NFKD);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }
}
