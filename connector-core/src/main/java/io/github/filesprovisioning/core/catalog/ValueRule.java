package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** What a value of an input has to be. Immutable. */
interface ValueRule {
  /**
   * Checks a value.
   *
   * @param path where it stands
   * @return the value in the form that Files.com takes
   * @throws InvalidInputException when it breaks the rule; never quotes the value
   */
  JsonNode accept(String path, JsonNode value);
}
