package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What does an action. */
interface ActionCode {
  /**
   * Does it.
   *
   * @param input checked against the schema of the action
   */
  JsonNode run(ObjectNode input);
}
