package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** An array whose items all keep one rule. */
final class ListRule implements ValueRule {
  private final ValueRule items;
  private final boolean numbers;
  private final long least;
  private final long most;

  /**
   * A rule.
   *
   * @param numbers whether the items are whole numbers, which may then come as one text; the items
   *     of other lists, such as names of groups, can hold commas
   */
  ListRule(ValueRule items, boolean numbers, long least, long most) {
    this.items = items;
    this.numbers = numbers;
    this.least = least;
    this.most = most;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    JsonNode list = numbers && (value.isTextual() || value.isNumber()) ? split(value) : value;
    if (!list.isArray()) {
      throw new InvalidInputException(path, "must be a list");
    }
    if (list.size() < least) {
      throw new InvalidInputException(
          path, least == 1 ? "must not be empty" : "must have at least " + least + " items");
    }
    if (list.size() > most) {
      throw new InvalidInputException(path, "must have at most " + most + " items");
    }
    ArrayNode accepted = JsonNodeFactory.instance.arrayNode(list.size());
    for (int i = 0; i < list.size(); i++) {
      accepted.add(items.accept(FieldPath.item(path, i), list.get(i)));
    }
    return accepted;
  }

  private static ArrayNode split(JsonNode value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (value.isNumber()) {
      list.add(value);
    } else {
      ListText.items(value.textValue()).forEach(list::add);
    }
    return list;
  }
}
