package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/**
 * The fields that an action or a trigger takes. Immutable.
 *
 * <p>Platforms often know nothing but text, so a value may also come in these forms:
 *
 * <ul>
 *   <li>for a whole number a text of digits ({@code "12"}), or a number such as {@code 12.0};
 *   <li>for a boolean the texts {@code "true"} and {@code "false"};
 *   <li>for a text a number;
 *   <li>for a text that holds a list ({@code x-list-of}) an array, or the items separated by commas
 *       or line breaks, with spaces around them;
 *   <li>for an array of whole numbers one number, or a text with commas.
 * </ul>
 *
 * <p>Unknown fields are refused. A field that is left out stays out: defaults are told to people,
 * never filled in. Rules about several fields at once ({@code x-exactly-one} and the like) belong
 * to the composites, and what only Files.com can know is checked there.
 */
public final class InputSchema {
  private final ObjectNode schema;
  private final ValueRule rule;

  InputSchema(ObjectNode schema, ValueRule rule) {
    this.schema = schema;
    this.rule = rule;
  }

  /**
   * Checks an input.
   *
   * @param input never changed
   * @return the input with every value in the form that Files.com takes
   * @throws InvalidInputException naming the first field that breaks a rule, such as {@code
   *     permissions[1].permission}, and the rule; never the value
   */
  public ObjectNode check(ObjectNode input) {
    if (input == null) {
      throw new InvalidInputException("input", "must be given");
    }
    return (ObjectNode) rule.accept(FieldPath.ROOT, input);
  }

  /** The fields as JSON Schema (draft 2020-12) that stands by itself. */
  public JsonNode toJson() {
    return schema.deepCopy();
  }
}
