package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hidden triggers that fill dropdowns. */
final class ChoiceTriggers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;

  ChoiceTriggers(Contract contract) {
    this.contract = contract;
  }

  /** The key of the trigger behind a lookup, such as {@code list_users}. */
  static String key(String lookup) {
    return "list_" + lookup;
  }

  ObjectNode write() {
    ObjectNode triggers = JSON.objectNode();
    for (JsonNode lookup : contract.catalog().path("lookups")) {
      String id = lookup.path("id").asText();
      String title = Wording.title(id.replace('_', ' '));
      ObjectNode trigger = triggers.putObject(key(id)).put("key", key(id));
      trigger.put("noun", title.substring(0, title.length() - 1));
      trigger
          .putObject("display")
          .put("label", "List " + title)
          .put("description", "Fills the list of choices for a field.")
          .put("hidden", true);
      ObjectNode operation = trigger.putObject("operation").put("type", "polling");
      operation.put("canPaginate", true);
      operation.putObject("perform").put("$choices", id);
      boolean numeric = lookup.path("value").asText().equals("id");
      ObjectNode sample = operation.putObject("sample");
      if (numeric) {
        sample.put("id", 1);
      } else {
        sample.put("id", "Departments/Sales");
      }
      sample.put("label", numeric ? "Example" : "Departments/Sales");
      operation
          .putArray("outputFields")
          .add(
              JSON.objectNode()
                  .put("key", "id")
                  .put("label", "Value")
                  .put("type", numeric ? "integer" : "string")
                  .put("primary", true))
          .add(JSON.objectNode().put("key", "label").put("label", "Label").put("type", "string"));
    }
    return triggers;
  }
}
