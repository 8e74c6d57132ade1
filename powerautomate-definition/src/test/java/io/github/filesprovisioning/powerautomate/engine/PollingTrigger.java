package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A trigger as the engine asks it: the first request has no state; 202 is nothing new, 200 an array
 * of which each item starts a run; each time the next request goes to the address in {@code
 * Location}. After an error the engine asks the same address again.
 */
final class PollingTrigger {
  /** With this or less in {@code Retry-After}, seconds, there is more to be had right away. */
  private static final int AT_ONCE = 1;

  private final FlowEngine engine;
  private String address;

  PollingTrigger(FlowEngine engine, String address) {
    this.engine = engine;
    this.address = address;
  }

  /** The address that is asked next. */
  String address() {
    return address;
  }

  /** Asks without going on, as an engine does that dies before it keeps the answer. */
  GatewayResponse peek() {
    return engine.poll(address);
  }

  /** Asks once and goes on; an error changes nothing. */
  GatewayResponse poll() {
    GatewayResponse response = engine.poll(address);
    if (response.isSuccess()) {
      boolean news = response.status() == 200 && response.json().isArray();
      boolean nothing = response.status() == 202 && response.header("retry-after").isPresent();
      if (!news && !nothing) {
        throw new IllegalStateException("no answer that an engine understands: " + response);
      }
      address =
          response
              .header("location")
              .orElseThrow(() -> new IllegalStateException("an answer without Location"));
    }
    return response;
  }

  /** Asks until it is quiet. */
  List<JsonNode> drain() throws PollFailure {
    List<JsonNode> events = new ArrayList<>();
    GatewayResponse response;
    do {
      response = poll();
      if (!response.isSuccess()) {
        throw new PollFailure(response);
      }
      if (response.status() == 200) {
        response.json().forEach(events::add);
      }
    } while (saysMore(response));
    return events;
  }

  static boolean saysMore(GatewayResponse response) {
    return response.header("retry-after").filter(s -> Integer.parseInt(s) <= AT_ONCE).isPresent();
  }

  /** A poll that ended in an error. */
  static final class PollFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient GatewayResponse response;

    PollFailure(GatewayResponse response) {
      super("the poll ended with status " + response.status() + ": " + response.body());
      this.response = response;
    }

    GatewayResponse response() {
      return response;
    }
  }
}
