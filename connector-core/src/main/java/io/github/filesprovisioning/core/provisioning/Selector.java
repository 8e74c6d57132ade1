package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.ApiObject;
import java.util.List;

/** The one field of several by which an input chooses a record. */
final class Selector {
  private static final List<String> USER = List.of("user_id", "username", "email");
  private static final List<String> GROUP = List.of("group_id", "group_name");

  private final String field;
  private final JsonNode value;

  private Selector(String field, JsonNode value) {
    this.field = field;
    this.value = value;
  }

  static Selector user(ApiObject input) {
    return one(input, USER, "username");
  }

  static Selector group(ApiObject input) {
    return one(input, GROUP, "group_id");
  }

  static Selector userId(long id) {
    return new Selector("user_id", LongNode.valueOf(id));
  }

  static Selector username(String username) {
    return new Selector("username", TextNode.valueOf(username));
  }

  /**
   * The field that is given.
   *
   * @param blamed the field an input without any of them is told about
   */
  static Selector one(ApiObject input, List<String> fields, String blamed) {
    Selector found = null;
    for (String field : fields) {
      if (input.has(field) && !input.isNull(field)) {
        if (found != null) {
          throw new InvalidInputException(
              field, "must be left out, because " + found.field + " is given; give only one");
        }
        found = new Selector(field, input.get(field));
      }
    }
    if (found == null) {
      throw new InvalidInputException(
          blamed, "must be given; or give another of " + String.join(", ", fields));
    }
    if (found.value.isTextual() && found.text().isEmpty()) {
      throw new InvalidInputException(found.field, "must not be empty");
    }
    return found;
  }

  String field() {
    return field;
  }

  boolean is(String name) {
    return field.equals(name);
  }

  long id() {
    return value.asLong();
  }

  String text() {
    return value.asText();
  }

  JsonNode value() {
    return value;
  }
}
