package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A trigger as the engine subscribes it: saving the flow sends the address to be told, 201 answers
 * with the subscription in {@code Location}, each request to the address starts a run, and deleting
 * the flow sends DELETE to the subscription. Files.com documents no push of its events, so no
 * trigger of the connector is of this kind.
 */
final class WebhookTrigger implements AutoCloseable {
  private static final int CREATED = 201;
  private static final int SECONDS = 60;

  private final FlowEngine engine;
  private final HttpServer server;
  private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private final String subscription;

  WebhookTrigger(FlowEngine engine, SwaggerOperation operation, ObjectNode input) {
    this.engine = engine;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/run", this::accept);
    server.start();
    String callback = "http://127.0.0.1:" + server.getAddress().getPort() + "/run";
    GatewayResponse made = engine.run(operation, operation.withCallback(input, callback));
    if (made.status() != CREATED) {
      server.stop(0);
      throw new IllegalStateException("the trigger did not subscribe: " + made);
    }
    this.subscription =
        made.header("location")
            .orElseThrow(() -> new IllegalStateException("a subscription without Location"));
  }

  /** The next event, or null when none comes. */
  JsonNode next() throws InterruptedException {
    return events.poll(SECONDS, TimeUnit.SECONDS);
  }

  private void accept(HttpExchange exchange) throws IOException {
    try (exchange) {
      events.add(new ObjectMapper().readTree(exchange.getRequestBody()));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Ends the subscription, as deleting the flow does. */
  @Override
  public void close() {
    server.stop(0);
    GatewayResponse ended = engine.unsubscribe(subscription);
    if (!ended.isSuccess()) {
      throw new IllegalStateException("the subscription could not be ended: " + ended);
    }
  }
}
