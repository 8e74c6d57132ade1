package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Serves one method and path below {@code /sandbox}. */
@FunctionalInterface
public interface AdminEndpoint {
  /**
   * Does the work; an empty answer is sent as 204.
   *
   * @throws IllegalArgumentException the request makes no sense; sent as 422 with the message
   */
  Optional<JsonNode> answer(AdminRequest request);
}
