package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folder paths as Files.com compares them: case and accents do not count, empty parts, {@code .}
 * and {@code ..} vanish, and so does white space at the end. Several paths can be compared at once,
 * one on each line. Of the accents only those of letters of the Latin alphabet are known here.
 */
public final class PathKey {
  private static final Map<String, String> LETTERS = new LinkedHashMap<>();

  static {
    LETTERS.put("[àáâãäåāăąǎ]", "a");
    LETTERS.put("æ", "ae");
    LETTERS.put("[çćĉċč]", "c");
    LETTERS.put("[ðďđ]", "d");
    LETTERS.put("[èéêëēĕėęě]", "e");
    LETTERS.put("[ĝğġģ]", "g");
    LETTERS.put("[ĥħ]", "h");
    LETTERS.put("[ìíîïĩīĭįı]", "i");
    LETTERS.put("ĵ", "j");
    LETTERS.put("ķ", "k");
    LETTERS.put("[ĺļľŀł]", "l");
    LETTERS.put("[ñńņň]", "n");
    LETTERS.put("[òóôõöøōŏőǒ]", "o");
    LETTERS.put("œ", "oe");
    LETTERS.put("[ŕŗř]", "r");
    LETTERS.put("[śŝşšș]", "s");
    LETTERS.put("ß", "ss");
    LETTERS.put("[ţťŧț]", "t");
    LETTERS.put("[ùúûüũūŭůűųǔ]", "u");
    LETTERS.put("ŵ", "w");
    LETTERS.put("[ýÿŷ]", "y");
    LETTERS.put("[źżž]", "z");
  }

  private PathKey() {}

  /** The path, or the paths of several lines, without what does not count, spelled as given. */
  static Iml tidy(Iml path) {
    return path.replace("(^|[/])[.]{1,2}(?=[/]|$)", "$1")
        .replace("[/]{2,}", "/")
        .replace("^[/]+|[/]+ *$| +$", "");
  }

  /** A text that two paths have in common exactly when they mean the same folder. */
  public static Iml of(Iml path) {
    Iml key = Iml.call("lower", tidy(path));
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      key = key.replace(letter.getKey(), letter.getValue());
    }
    return key;
  }
}
