package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One request to the sandbox itself.
 *
 * @param query query parameters, first value each
 * @param body JSON body, missing node when there is none
 */
public record AdminRequest(Map<String, String> query, JsonNode body) {

  /**
   * A whole number of the query, 0 when it is not there.
   *
   * @throws IllegalArgumentException naming the parameter when it is anything else
   */
  public long number(String name) {
    String text = query.getOrDefault(name, "0");
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(name + " must be a whole number, 0 or more");
    }
    return Long.parseLong(text);
  }
}
