package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;

/** What an entry speaks of, as Zapier's noun. */
final class Nouns {
  private Nouns() {}

  static String of(Contract contract, JsonNode entry) {
    String resource = entry.path("resource").asText();
    JsonNode noun = contract.catalog().path("resources").path(resource).path("noun");
    return Wording.title(noun.path("singular").asText());
  }
}
