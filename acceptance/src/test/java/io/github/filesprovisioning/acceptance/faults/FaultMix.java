package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every fault switch of the sandbox at once; together they strike one request in ten. */
final class FaultMix {

  static final List<String> KINDS =
      List.of(
          "rate_limit",
          "error_before",
          "error_after",
          "drop_before",
          "drop_after",
          "slow_body",
          "truncated_body",
          "malformed_json",
          "expired_cursor",
          "latency");

  /** Kinds after which the client cannot know whether its write took effect, although it did. */
  static final Set<String> ANSWER_LOST =
      Set.of("error_after", "drop_after", "truncated_body", "malformed_json");

  private FaultMix() {}

  /** The kinds that have injected nothing, from the answer of {@code GET /sandbox/faults}. */
  static Set<String> kindsThatDidNotStrike(JsonNode report) {
    Set<String> silent = new HashSet<>(KINDS);
    silent.removeIf(kind -> report.path("injected").path(kind).asLong() > 0);
    return silent;
  }

  static ObjectNode tenPercent(long seed) {
    ObjectNode faults = JsonNodeFactory.instance.objectNode().put("seed", seed);
    for (String kind : KINDS) {
      ObjectNode rule = faults.withArray("rules").addObject().put("kind", kind);
      rule.put("probability", 0.1 / KINDS.size());
      if (kind.equals("rate_limit")) {
        rule.put("retry_after", 0);
      }
      if (kind.equals("latency") || kind.equals("slow_body")) {
        rule.put("delay_ms", 20);
      }
    }
    return faults;
  }
}
