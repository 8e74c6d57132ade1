package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that travels as one text with separators. It is taken as an array too, and as text with
 * either separator: no item of these lists can hold a comma or a line break.
 */
final class ListTextRule implements ValueRule {
  private final ValueRule items;
  private final ValueRule text;
  private final String separator;

  /**
   * A rule.
   *
   * @param text what the whole text has to be
   */
  ListTextRule(ValueRule items, ValueRule text, String separator) {
    this.items = items;
    this.text = text;
    this.separator = separator;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    List<String> accepted = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        String place = FieldPath.item(path, i);
        String item = items.accept(place, value.get(i)).asText().strip();
        if (item.isEmpty() || ListText.items(item).size() != 1) {
          throw new InvalidInputException(place, "must not be empty or hold commas or line breaks");
        }
        accepted.add(item);
      }
    } else {
      List<String> given = ListText.items(text.accept(path, value).textValue());
      for (int i = 0; i < given.size(); i++) {
        JsonNode item = TextNode.valueOf(given.get(i));
        accepted.add(items.accept(FieldPath.item(path, i), item).asText());
      }
    }
    return text.accept(path, TextNode.valueOf(String.join(separator, accepted)));
  }
}
