package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.function.Supplier;

/** A nested object of a known type. */
final class ObjectType extends FieldType {
  private final Supplier<? extends ModelType<?>> type;

  ObjectType(Supplier<? extends ModelType<?>> type) {
    this.type = type;
  }

  @Override
  Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw mismatch("must be an object");
    }
    return type.get().read(parser);
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    ((ApiObject) value).writeTo(generator);
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return ((ApiObject) value).toJson();
  }
}
