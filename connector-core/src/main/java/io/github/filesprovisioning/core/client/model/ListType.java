package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A list whose items are all of one type; an item is never null. */
final class ListType extends FieldType {
  private final FieldType items;

  ListType(FieldType items) {
    this.items = items;
  }

  @Override
  Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw mismatch("must be a list");
    }
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(item(parser, values.size()));
    }
    return List.of(values.toArray());
  }

  private Object item(JsonParser parser, int position) throws IOException {
    String place = "[" + position + "]";
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      throw new FieldFormatException(place, "must not be null");
    }
    try {
      return items.read(parser);
    } catch (FieldFormatException e) {
      throw e.within(place);
    }
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeStartArray();
    for (Object item : (List<?>) value) {
      items.write(item, generator);
    }
    generator.writeEndArray();
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    ArrayNode array = nodes.arrayNode();
    for (Object item : (List<?>) value) {
      array.add(items.toNode(item, nodes));
    }
    return array;
  }

  @Override
  Object handOut(Object value) {
    return items == JSON ? immutable(value) : value;
  }

  @Override
  String shown(Object value) {
    return ((List<?>) value).stream().map(items::shown).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Lists at Files.com are sets: of ids, names, messages. */
  @Override
  boolean same(Object one, Object other) {
    return items(one).equals(items(other));
  }

  private static Set<Object> items(Object list) {
    return list == null ? Set.of() : new HashSet<>((List<?>) list);
  }

  @Override
  Object immutable(Object value) {
    Object[] copy = ((List<?>) value).toArray();
    return List.of(Arrays.stream(copy).map(items::immutable).toArray());
  }
}
