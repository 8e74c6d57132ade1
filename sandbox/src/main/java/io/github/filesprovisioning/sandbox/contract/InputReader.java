package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks raw parameters against an operation. Unknown names are ignored, as Files.com does; all
 * complaints are joined in declaration order.
 */
public final class InputReader {
  private InputReader() {}

  /** The checked input; 422 {@code bad-request} when a parameter is missing or not of its type. */
  public static Input read(Operation operation, ObjectNode raw) {
    return read(operation.inputs().values(), operation.required(), raw);
  }

  /** The same for fields that belong to no operation. */
  public static Input read(Collection<Field> fields, Set<String> required, ObjectNode raw) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> complaints = new ArrayList<>();
    for (Field field : fields) {
      JsonNode given = raw.get(field.name());
      if (given == null) {
        if (required.contains(field.name())) {
          complaints.add(field.name() + " is missing");
        }
      } else {
        read(field, given, values, complaints);
      }
    }
    if (!complaints.isEmpty()) {
      throw ApiError.of("bad-request", String.join(", ", complaints));
    }
    return new Input(values);
  }

  private static void read(
      Field field, JsonNode given, Map<String, Object> values, List<String> complaints) {
    if (given.isNull()) {
      values.put(field.name(), null);
      return;
    }
    try {
      Object value = ValueReader.read(field, given).orElse(null);
      if (allowed(field, value)) {
        values.put(field.name(), value);
      } else {
        complaints.add(field.name() + " does not have a valid value");
      }
    } catch (IllegalArgumentException e) {
      complaints.add(field.name() + " is invalid");
    }
  }

  /** Whether an enumerated field may have the value. */
  static boolean allowed(Field field, Object value) {
    return value == null
        || field.values().isEmpty()
        || field.type() != FieldType.STRING
        || field.values().contains(value);
  }
}
