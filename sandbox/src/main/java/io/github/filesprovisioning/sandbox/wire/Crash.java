package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers for failures of the server. Files.com sends neither type nor header with a 500; several
 * official clients crash on that, so the sandbox names the nearest published type.
 */
public final class Crash {
  private static final String TYPE = "processing-failure";

  private Crash() {}

  /** An answer of a 5xx status. */
  public static WireAnswer answer(int status, String requestId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(
        "error",
        "Internal server error, please contact support or the person who created your account.");
    body.put("http-code", status);
    body.put("instance", requestId);
    body.put("title", "Internal Server Error");
    body.put("type", TYPE);
    return WireAnswer.error(status, TYPE, body);
  }
}
