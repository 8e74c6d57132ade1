package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All actions, triggers and lookups. Immutable; load it once and share it. */
public final class Catalog {
  private final Map<String, ResourceDefinition> resources = new LinkedHashMap<>();
  private final Map<String, ActionDefinition> actions;
  private final Map<String, TriggerDefinition> triggers;
  private final Map<String, LookupDefinition> lookups;

  private Catalog(JsonNode compiled) {
    compiled
        .path("resources")
        .properties()
        .forEach(
            resource ->
                resources.put(
                    resource.getKey(),
                    new ResourceDefinition(resource.getKey(), resource.getValue())));
    Schemas schemas = new Schemas(compiled.path("$defs"));
    actions =
        byId(
            compiled.path("actions"),
            entry -> new ActionDefinition(entry, schemas),
            ActionDefinition::id);
    triggers =
        byId(
            compiled.path("triggers"),
            entry -> new TriggerDefinition(entry, schemas),
            TriggerDefinition::id);
    lookups = byId(compiled.path("lookups"), LookupDefinition::new, LookupDefinition::id);
  }

  /**
   * Reads the catalogue that this version of the core was built with.
   *
   * @throws CatalogFormatException when it holds something this version does not understand
   */
  public static Catalog load() {
    try (InputStream stream = Catalog.class.getResourceAsStream("catalog.json")) {
      if (stream == null) {
        throw new CatalogFormatException("catalog.json", "is missing from the class path");
      }
      return of(new ObjectMapper().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue could not be read from the class path", e);
    }
  }

  static Catalog of(JsonNode compiled) {
    return new Catalog(compiled);
  }

  /**
   * What actions and triggers are about, such as {@code public_key}.
   *
   * @throws InvalidInputException when there is no such resource
   */
  public ResourceDefinition resource(String id) {
    return find("resource", id, resources);
  }

  /** All actions, in the order of the catalogue. */
  public Collection<ActionDefinition> actions() {
    return actions.values();
  }

  /**
   * The action with this id, such as {@code user.ensure}.
   *
   * @throws InvalidInputException when there is none
   */
  public ActionDefinition action(String id) {
    return find("action", id, actions);
  }

  /** All triggers, in the order of the catalogue. */
  public Collection<TriggerDefinition> triggers() {
    return triggers.values();
  }

  /**
   * The trigger with this id, such as {@code user.created}.
   *
   * @throws InvalidInputException when there is none
   */
  public TriggerDefinition trigger(String id) {
    return find("trigger", id, triggers);
  }

  /** All lists of choices, in the order of the catalogue. */
  public Collection<LookupDefinition> lookups() {
    return lookups.values();
  }

  /**
   * The list of choices with this id, which is what {@code x-reference} of a field says.
   *
   * @throws InvalidInputException when there is none
   */
  public LookupDefinition lookup(String id) {
    return find("lookup", id, lookups);
  }

  private static <T> Map<String, T> byId(
      JsonNode entries, Function<CatalogEntry, T> read, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    entries.forEach(
        source -> {
          T entry = read.apply(new CatalogEntry(source));
          byId.put(id.apply(entry), entry);
        });
    return Collections.unmodifiableMap(byId);
  }

  private static <T> T find(String kind, String id, Map<String, T> entries) {
    T found = id == null ? null : entries.get(id);
    if (found == null) {
      throw new InvalidInputException(
          kind,
          "must be the id of one in the catalogue" + NearestName.suggestion(id, entries.keySet()));
    }
    return found;
  }
}
