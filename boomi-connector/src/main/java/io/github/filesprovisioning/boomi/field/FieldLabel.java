package io.github.filesprovisioning.boomi.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a field of the catalogue is called where people fill it in, such as {@code Group ID}. */
public final class FieldLabel {
  private FieldLabel() {}

  /** The label of a field with a name such as {@code group_id}. */
  public static String of(String name) {
    return Arrays.stream(name.split("_", -1))
        .map(word -> word.equals("id") ? "ID" : capitalized(word))
        .collect(Collectors.joining(" "));
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
