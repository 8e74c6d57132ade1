package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;

/** How the values of a field look in Java and in JSON. */
abstract class FieldType {
  static final FieldType TEXT = new TextType();
  static final FieldType PATH = new PathType();
  static final FieldType WHOLE_NUMBER = new WholeNumberType();
  static final FieldType NUMBER = new NumberType();
  static final FieldType BOOLEAN = new BooleanType();
  static final FieldType DATE_TIME = new DateTimeType();
  static final FieldType DATE = new DateType();
  static final FieldType JSON = new JsonType();

  /** A text with known values; others are kept as they come. */
  static FieldType oneOf(String... values) {
    return new TextType(values);
  }

  /** A text that holds a list. */
  static FieldType separated(String separator) {
    return new SeparatedTextType(separator);
  }

  static FieldType listOf(FieldType items) {
    return new ListType(items);
  }

  /** A nested object; the type is asked for late, because models may refer to each other. */
  static FieldType model(Supplier<? extends ModelType<?>> type) {
    return new ObjectType(type);
  }

  /**
   * Reads the value the parser stands on, which is not null; afterwards the parser stands on the
   * value's last token.
   *
   * @throws FieldFormatException with an empty field name, when the value is of another type
   */
  abstract Object read(JsonParser parser) throws IOException;

  abstract void write(Object value, JsonGenerator generator) throws IOException;

  abstract JsonNode toNode(Object value, JsonNodeFactory nodes);

  /** The value, or a copy of it that nobody else can change. */
  Object immutable(Object value) {
    return value;
  }

  /** The value as a caller gets it: one that cannot be changed, or a copy. */
  Object handOut(Object value) {
    return value;
  }

  /** The value in a text for people; JSON without a schema may hold secrets and is not shown. */
  String shown(Object value) {
    return value.toString();
  }

  /** Whether two values mean the same to Files.com; either may be null. */
  boolean same(Object one, Object other) {
    return Objects.equals(one, other);
  }

  static FieldFormatException mismatch(String rule) {
    return new FieldFormatException("", rule);
  }
}
