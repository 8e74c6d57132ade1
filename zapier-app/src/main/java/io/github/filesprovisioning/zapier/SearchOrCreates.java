package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Pairs of a search and a create of the same resource, which Zapier offers as one step. */
final class SearchOrCreates {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SearchOrCreates() {}

  static ObjectNode of(ObjectNode searches, ObjectNode creates) {
    ObjectNode pairs = JSON.objectNode();
    searches
        .fieldNames()
        .forEachRemaining(
            search -> {
              String create = search.replaceAll("_find$", "_create");
              if (!create.equals(search) && creates.has(create)) {
                JsonNode noun = searches.path(search).path("noun");
                ObjectNode pair = pairs.putObject(search).put("key", search);
                pair.putObject("display")
                    .put("label", "Find or Create " + noun.asText())
                    .put(
                        "description",
                        "Finds a "
                            + noun.asText().toLowerCase(Locale.ROOT)
                            + ", or creates one when there is none.");
                pair.put("search", search).put("create", create);
              }
            });
    return pairs;
  }
}
