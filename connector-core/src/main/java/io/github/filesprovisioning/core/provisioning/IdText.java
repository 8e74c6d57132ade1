package io.github.filesprovisioning.core.provisioning;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of ids as Files.com writes them: {@code 3,17}. */
final class IdText {
  private IdText() {}

  static SortedSet<Long> read(String text) {
    return text == null
        ? new TreeSet<>()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(Long::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  static String write(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
