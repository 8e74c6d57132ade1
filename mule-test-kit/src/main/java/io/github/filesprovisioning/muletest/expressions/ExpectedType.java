package io.github.filesprovisioning.muletest.expressions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.util.Map;
import org.mule.runtime.api.metadata.DataType;
import org.mule.runtime.api.metadata.TypedValue;

/**
 * Turns a value into the type that a parameter wants, as far as DataWeave does it without being
 * told: an object becomes an instance of a class by its setters, fields that are not given are not
 * set.
 */
final class ExpectedType {

  private static final ObjectMapper BEANS =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private ExpectedType() {}

  /**
   * Converts a value.
   *
   * @throws IllegalArgumentException when the value cannot be what is wanted
   */
  static TypedValue<?> convert(Object value, DataType wanted) {
    if (value == null) {
      return new TypedValue<>(null, DataType.OBJECT);
    }
    Class<?> type = wanted == null ? Object.class : wanted.getType();
    if (type.isInstance(value) || type == InputStream.class) {
      return TypedValue.of(value);
    }
    if (type == String.class && !(value instanceof Map) && !(value instanceof Iterable)) {
      return TypedValue.of(value.toString());
    }
    return TypedValue.of(BEANS.convertValue(value, type));
  }
}
