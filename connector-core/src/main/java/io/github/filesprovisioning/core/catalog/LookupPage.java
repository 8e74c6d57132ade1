package io.github.filesprovisioning.core.catalog;

import java.util.List;
import java.util.Optional;

/** Some choices of a dropdown, and where to go on. */
public final class LookupPage {
  private final List<LookupChoice> choices;
  private final String cursor;

  LookupPage(List<LookupChoice> choices, String cursor) {
    this.choices = List.copyOf(choices);
    this.cursor = cursor;
  }

  /** The choices, in the order in which Files.com lists them. */
  public List<LookupChoice> choices() {
    return choices;
  }

  /** Where the next page starts; empty on the last page. */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }
}
