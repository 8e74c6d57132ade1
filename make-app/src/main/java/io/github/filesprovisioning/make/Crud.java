package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What an action does to its record, in Make's four words. */
final class Crud {
  private static final Map<String, String> METHODS =
      Map.of("POST", "create", "GET", "read", "PATCH", "update", "DELETE", "delete");
  private static final Map<String, String> VERBS =
      Map.of(
          "ensure", "update",
          "find", "read",
          "check", "read",
          "deactivate", "update",
          "reactivate", "update",
          "add", "create",
          "grant", "create",
          "remove", "delete",
          "revoke", "delete");

  private Crud() {}

  /** Empty when none of the four fits. */
  static Optional<String> of(JsonNode action) {
    JsonNode operation = action.path("operation");
    if (!operation.isMissingNode()
        && operation.path("pathFields").size() < 2
        && isPlain(operation)) {
      return Optional.ofNullable(METHODS.get(operation.path("method").asText()));
    }
    return Optional.ofNullable(VERBS.get(action.path("verb").asText()));
  }

  /** Requests such as {@code POST /users/{id}/unlock} are no creations. */
  private static boolean isPlain(JsonNode operation) {
    return operation.path("path").asText().split("/").length <= 3
        && (!operation.path("method").asText().equals("POST")
            || operation.path("pathFields").isEmpty());
  }
}
