package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.acceptance.ActionFailure;

/**
 * What a platform answered to a step.
 *
 * @param result the result of an action, the events of a poll, or a null node when there is none
 * @param failure the error, or null
 */
record Answer(JsonNode result, ActionFailure failure) {

  static Answer of(JsonNode result) {
    return new Answer(result == null ? JsonNodeFactory.instance.nullNode() : result, null);
  }

  static Answer failed(ActionFailure failure) {
    return new Answer(JsonNodeFactory.instance.nullNode(), failure);
  }
}
