package io.github.filesprovisioning.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.admin.AdminHandler;
import io.github.filesprovisioning.sandbox.admin.AdminRequest;
import io.github.filesprovisioning.sandbox.admin.SiteChange;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.wire.RequestLog;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The endpoints that need nothing but the sandbox itself. */
final class AdminEndpoints {
  private AdminEndpoints() {}

  /** Adds them to a handler. */
  static void register(AdminHandler admin, Sandbox sandbox, Directory directory, RequestLog log) {
    SiteChange site = new SiteChange(directory);
    admin
        .with("POST /sandbox/seed", request -> done(() -> sandbox.seed(request.body())))
        .with("GET /sandbox/state", request -> Optional.of(sandbox.state()))
        .with("POST /sandbox/reset", request -> done(sandbox::reset))
        .with("PUT /sandbox/clock", request -> done(() -> clock(sandbox, request.body())))
        .with("GET /sandbox/clock", request -> Optional.of(now(directory)))
        .with("PATCH /sandbox/site", request -> done(() -> site.apply(request.body())))
        .with("PUT /sandbox/faults", request -> done(() -> sandbox.faults(request.body())))
        .with("GET /sandbox/faults", request -> Optional.of(sandbox.faultReport()))
        .with("DELETE /sandbox/faults", request -> done(sandbox::clearFaults))
        .with("GET /sandbox/requests", request -> Optional.of(requests(log, request)));
  }

  private static Optional<JsonNode> done(Runnable work) {
    work.run();
    return Optional.empty();
  }

  private static void clock(Sandbox sandbox, JsonNode body) {
    if (body.has("now")) {
      sandbox.setClock(OffsetDateTime.parse(body.path("now").asText()).toInstant());
    } else if (body.has("advance")) {
      sandbox.advanceClock(Duration.parse(body.path("advance").asText()));
    } else {
      throw new IllegalArgumentException("give now or advance");
    }
  }

  private static ObjectNode now(Directory directory) {
    return JsonNodeFactory.instance.objectNode().put("now", directory.now().toString());
  }

  private static JsonNode requests(RequestLog log, AdminRequest request) {
    if (Boolean.parseBoolean(request.query().get("count"))) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("requests", log.count())
          .put("writes", log.writes());
    }
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    log.after(request.number("after")).forEach(entry -> entries.add(entry.toJson()));
    return entries;
  }
}
