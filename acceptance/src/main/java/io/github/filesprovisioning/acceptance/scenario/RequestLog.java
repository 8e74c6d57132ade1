package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a sandbox's request log a stretch at a time. */
public final class RequestLog {

  private final SandboxAdmin sandbox;
  private long lastSeen;

  /**
   * Starts a log whose first stretch holds all requests the sandbox still remembers.
   *
   * @param sandbox whose log to read
   */
  public RequestLog(SandboxAdmin sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * The requests since the last call.
   *
   * @return oldest first
   * @throws IOException when the sandbox cannot be reached
   */
  public List<LoggedRequest> next() throws IOException {
    List<LoggedRequest> requests = new ArrayList<>();
    for (JsonNode request : sandbox.requestsAfter(lastSeen)) {
      lastSeen = Math.max(lastSeen, request.path("n").asLong());
      requests.add(LoggedRequest.of(request));
    }
    return requests;
  }
}
