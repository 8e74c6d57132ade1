package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * A request of other hands that is carried out while a client is at work.
 *
 * @param path below the base path, from its slash on
 * @param body parameters in JSON; a missing node for none
 */
public record OtherRequest(String method, String path, JsonNode body) {

  /** The request as it would have come in, with the headers of the one that it overtakes. */
  ApiRequest before(ApiRequest overtaken) {
    return new ApiRequest(
        method,
        path,
        "",
        (body.isMissingNode() ? "" : body.toString()).getBytes(StandardCharsets.UTF_8),
        name -> name.equals("Content-Type") ? "application/json" : overtaken.header(name),
        overtaken.remoteAddress(),
        overtaken.requestId());
  }
}
