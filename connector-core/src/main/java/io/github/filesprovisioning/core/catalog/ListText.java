package io.github.filesprovisioning.core.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as people and platforms write them into one text. */
final class ListText {
  private ListText() {}

  /** The items between commas and line breaks, without spaces around them; empty ones fall out. */
  static List<String> items(String text) {
    return Arrays.stream(text.split("[,\\r\\n]"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toList());
  }
}
