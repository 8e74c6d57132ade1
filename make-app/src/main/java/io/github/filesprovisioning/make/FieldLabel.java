package io.github.filesprovisioning.make;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of fields as labels in sentence case, the way Make writes them. */
final class FieldLabel {
  private final Map<String, String> spelling;

  /**
   * Labels in the spelling of a catalogue.
   *
   * @param spelling words that are not spelled like others, such as {@code sftp}
   */
  FieldLabel(Map<String, String> spelling) {
    this.spelling = Map.copyOf(spelling);
  }

  /** For example "Primary group ID" from {@code primary_group_id}. */
  String of(String name) {
    String label =
        Arrays.stream(name.split("_"))
            .map(word -> spelling.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return label.isEmpty() ? name : Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
