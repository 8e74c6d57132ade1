package io.github.filesprovisioning.core.client.model;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text that is a list, such as {@code 3,17} or one address a line; the order does not count. */
final class SeparatedTextType extends TextType {
  private final Pattern separator;

  SeparatedTextType(String separator) {
    this.separator = Pattern.compile(Pattern.quote(separator));
  }

  @Override
  boolean same(Object one, Object other) {
    return items(one).equals(items(other));
  }

  private Set<String> items(Object text) {
    return text == null
        ? Set.of()
        : separator
            .splitAsStream((String) text)
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
