package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of the compiled catalogue, read with checks. */
final class CatalogEntry {
  private final JsonNode source;
  private final String place;

  CatalogEntry(JsonNode source) {
    this.source = source;
    this.place = source.path("id").asText("an entry without id");
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new CatalogFormatException(place, "has no text " + name));
  }

  Optional<String> optionalText(String name) {
    return source.path(name).isTextual()
        ? Optional.of(source.path(name).textValue())
        : Optional.empty();
  }

  boolean flag(String name) {
    if (!source.path(name).isBoolean()) {
      throw new CatalogFormatException(place, "has no " + name);
    }
    return source.path(name).booleanValue();
  }

  JsonNode node(String name) {
    if (!source.has(name)) {
      throw new CatalogFormatException(place, "has no " + name);
    }
    return source.get(name);
  }

  /** A missing node when it is left out. */
  JsonNode optionalNode(String name) {
    return source.path(name);
  }

  boolean has(String name) {
    return source.has(name);
  }

  /** The texts of a list; empty when it is left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    source.path(name).forEach(text -> texts.add(text.asText()));
    return Collections.unmodifiableList(texts);
  }

  /** The values of an object as texts; empty when it is left out. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    source
        .path(name)
        .properties()
        .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return Collections.unmodifiableMap(map);
  }
}
