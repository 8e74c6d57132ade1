package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One line of the request log. Holds no body and no key.
 *
 * @param n number of the request, counted from 1
 * @param status status sent, 0 when the connection was dropped
 * @param fault kind of the injected fault, null when none
 * @param milliseconds time from the first byte to the finished answer
 */
public record RequestEntry(
    long n,
    String method,
    String path,
    String template,
    String operation,
    String query,
    int status,
    String fault,
    String userAgent,
    double milliseconds) {

  /** The entry as the admin endpoint shows it. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("n", n);
    json.put("method", method);
    json.put("path", path);
    json.put("template", template);
    json.put("operation", operation);
    json.put("query", query);
    json.put("status", status);
    json.put("fault", fault);
    json.put("user_agent", userAgent);
    json.put("ms", milliseconds);
    return json;
  }
}
