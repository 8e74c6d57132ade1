package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts, from the request log of the sandbox, what a platform does about faults while it runs one
 * action after the other.
 */
final class CountedSession implements Platform.Session {

  private static final Set<String> ONLY_SLOW = Set.of("", "latency", "slow_body");

  private final Platform.Session session;
  private final SandboxAdmin sandbox;
  private long lastSeen;
  private long sentAgain;
  private long lostAnswers;

  CountedSession(Platform.Session session, SandboxAdmin sandbox) {
    this.session = session;
    this.sandbox = sandbox;
  }

  @Override
  public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
    try {
      return session.run(actionId, input);
    } finally {
      count();
    }
  }

  private void count() {
    Set<String> failed = new HashSet<>();
    for (JsonNode request : requests()) {
      lastSeen = Math.max(lastSeen, request.path("n").asLong());
      String line =
          request.path("method").asText()
              + " "
              + request.path("path").asText()
              + "?"
              + request.path("query").asText();
      String fault = request.path("fault").asText("");
      sentAgain += failed.remove(line) ? 1 : 0;
      if (!ONLY_SLOW.contains(fault)) {
        failed.add(line);
      }
      boolean write = !request.path("method").asText().equals("GET");
      lostAnswers += write && FaultMix.ANSWER_LOST.contains(fault) ? 1 : 0;
    }
  }

  private JsonNode requests() {
    try {
      return sandbox.requestsAfter(lastSeen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a request that had failed was sent again within its action. */
  long sentAgain() {
    return sentAgain;
  }

  /** How many writes took effect although their answer was lost. */
  long lostAnswers() {
    return lostAnswers;
  }

  @Override
  public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
    return session.follow(triggerId, input);
  }

  @Override
  public void close() {
    session.close();
  }
}
