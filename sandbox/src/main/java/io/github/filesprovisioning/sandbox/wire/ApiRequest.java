package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * One request as it came in.
 *
 * @param path decoded later; below the base path and starting with a slash
 * @param query raw query, never null
 * @param headers first value of a header by name, null when absent
 * @param remoteAddress address of the client
 * @param requestId id the answer will carry
 */
record ApiRequest(
    String method,
    String path,
    String query,
    byte[] body,
    UnaryOperator<String> headers,
    String remoteAddress,
    String requestId) {

  String header(String name) {
    return headers.apply(name);
  }

  /** Query and body parameters in one object; the body wins. */
  ObjectNode parameters() {
    ObjectNode parameters = ParameterText.parse(query);
    parameters.setAll(BodyText.parse(body, header("Content-Type")));
    return parameters;
  }
}
