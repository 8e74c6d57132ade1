package io.github.filesprovisioning.sandbox.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Paths as Files.com cleans and compares them: backslashes are slashes; NUL, empty, {@code .} and
 * {@code ..} parts vanish without being resolved; white space at the end vanishes, at the beginning
 * it stays; case and accents do not count when comparing.
 */
public final class FolderPath {
  /** Longest path Files.com takes, in characters. */
  public static final int LONGEST = 5000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that compare like others although Unicode does not decompose them. */
  private static final Map<String, String> FOLDED =
      Map.of(
          "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ı",
          "i");

  private static final Pattern FOLDABLE = Pattern.compile("[łđðħøæœßı]");

  private FolderPath() {}

  /** The clean form: no slash at either end; the root is the empty text. */
  public static String clean(String path) {
    String cleaned = cleanOnce(path);
    // What vanishes at the end can bare more that vanishes, such as the slash before a blank.
    return cleaned.equals(path) ? path : clean(cleaned);
  }

  private static String cleanOnce(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.replace("\0", "").replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts).stripTrailing();
  }

  /** The form in which two paths are equal when they mean the same folder. */
  public static String key(String path) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(clean(path), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return FOLDABLE.matcher(plain).replaceAll(letter -> FOLDED.get(letter.group()));
  }

  /** The folder above; the root for a folder directly below it. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Last part of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path itself, then every folder above it up to the root. */
  public static List<String> upwards(String path) {
    List<String> all = new ArrayList<>();
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      all.add(at);
    }
    all.add("");
    return all;
  }
}
