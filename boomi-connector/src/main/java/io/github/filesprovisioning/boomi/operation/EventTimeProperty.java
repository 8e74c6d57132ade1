package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.TrackedData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import java.util.Map;

/**
 * The dynamic document property that says when an event happened in the system of record. It saves
 * mapping the time into every document.
 */
final class EventTimeProperty {
  private static final String NAME = "event_time";

  private EventTimeProperty() {}

  /** Adds it to an input that can take it and does not have it. */
  static void fill(TrackedData document, Offer offer, ObjectNode input) {
    Map<String, String> properties = document.getDynamicProperties();
    String value = properties == null ? null : properties.get(NAME);
    boolean taken = offer.input().path("properties").has(NAME);
    if (value != null && !value.isBlank() && taken && !input.has(NAME)) {
      input.put(NAME, value.strip());
    }
  }
}
