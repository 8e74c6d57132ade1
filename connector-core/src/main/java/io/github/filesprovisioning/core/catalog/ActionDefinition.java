package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an action of the catalogue is called, takes, gives and promises. Immutable. */
public final class ActionDefinition extends CatalogDefinition {
  private final Set<ErrorKind> errors;

  ActionDefinition(CatalogEntry entry, Schemas schemas) {
    super(entry, schemas);
    this.errors = EnumSet.noneOf(ErrorKind.class);
    entry.texts("errors").forEach(name -> errors.add(kind(name)));
    if (entry.has("operation") == entry.has("method")) {
      throw new CatalogFormatException(id(), "must have an operation or a method");
    }
  }

  private ErrorKind kind(String name) {
    return Arrays.stream(ErrorKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CatalogFormatException(id(), "has errors of an unknown kind"));
  }

  /** What it does, such as {@code ensure}. */
  public String verb() {
    return entry().text("verb");
  }

  /** Whether it gives pages of records: {@code items} and, unless it is the last, a cursor. */
  public boolean isList() {
    return entry().flag("list");
  }

  /** Whether it changes nothing. */
  public boolean isReadOnly() {
    return entry().flag("readOnly");
  }

  /** Whether running it again with the same input does no harm. */
  public boolean isRepeatable() {
    return entry().flag("repeatable");
  }

  /** The kinds of error it can end with. */
  public Set<ErrorKind> errors() {
    return Collections.unmodifiableSet(errors);
  }

  /** The one operation of the OpenAPI document it runs; empty for a composite. */
  public Optional<String> operation() {
    return entry().has("operation")
        ? Optional.of(new CatalogEntry(entry().node("operation")).text("id"))
        : Optional.empty();
  }

  /**
   * The operations of the OpenAPI document that it may call: its own, or those of its method. Empty
   * for the custom call, which may call any. Listings that find out whether a write took effect
   * whose answer was lost come on top.
   */
  public Set<String> calls() {
    return operation()
        .map(Set::of)
        .orElseGet(() -> Collections.unmodifiableSet(new LinkedHashSet<>(entry().texts("calls"))));
  }

  /**
   * Which fields of a filter may be given together, by the name of the filter. A field alone may
   * always be given; a filter that is not named here takes one field at a time.
   */
  public Map<String, List<Set<String>>> filterCombinations() {
    Map<String, List<Set<String>>> byFilter = new LinkedHashMap<>();
    entry().optionalNode("operation").path("filterCombinations").properties().stream()
        .forEach(filter -> byFilter.put(filter.getKey(), sets(filter.getValue())));
    return Collections.unmodifiableMap(byFilter);
  }

  private static List<Set<String>> sets(JsonNode combinations) {
    List<Set<String>> sets = new ArrayList<>();
    for (JsonNode combination : combinations) {
      Set<String> fields = new LinkedHashSet<>();
      combination.forEach(field -> fields.add(field.textValue()));
      sets.add(Collections.unmodifiableSet(fields));
    }
    return Collections.unmodifiableList(sets);
  }

  /** The method of the core that runs it; empty when it is one operation. */
  Optional<String> method() {
    return entry().optionalText("method");
  }

  /** Names of the fields that stand in the path of its operation. */
  List<String> pathFields() {
    return new CatalogEntry(entry().node("operation")).texts("pathFields");
  }
}
