package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** What actions and triggers are about, and what it is called. Immutable. */
public final class ResourceDefinition {
  private final String id;
  private final String title;
  private final String singular;
  private final String plural;

  ResourceDefinition(String id, JsonNode source) {
    this.id = id;
    this.title = source.path("title").asText();
    this.singular = source.path("noun").path("singular").asText();
    this.plural = source.path("noun").path("plural").asText();
  }

  /** The id, such as {@code public_key}. */
  public String id() {
    return id;
  }

  /** A heading, such as {@code Public keys}. */
  public String title() {
    return title;
  }

  /** One of it within a sentence, such as {@code public key}. */
  public String singular() {
    return singular;
  }

  /** Several of it within a sentence, such as {@code public keys}. */
  public String plural() {
    return plural;
  }

  @Override
  public String toString() {
    return id;
  }
}
