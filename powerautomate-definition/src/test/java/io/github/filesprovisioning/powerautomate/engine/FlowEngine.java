package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends the requests of actions and polls to the gateway. As documented for actions without a
 * policy of their own, a request that ends in 408, 429 or 5xx is sent up to four times more; the
 * waits in between are left out.
 */
final class FlowEngine {
  private static final int RETRIES = 4;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String gateway;

  FlowEngine(String gateway) {
    this.gateway = gateway;
  }

  /** Runs an action. */
  GatewayResponse run(SwaggerOperation operation, ObjectNode input) {
    String address = address(operation, input);
    String body = operation.body(input);
    GatewayResponse response = send(operation.method(), address, body);
    for (int retry = 0; retry < RETRIES && isRetried(response.status()); retry++) {
      response = send(operation.method(), address, body);
    }
    return response;
  }

  /** The address with which a trigger begins. */
  String address(SwaggerOperation operation, ObjectNode input) {
    return gateway + operation.target(input);
  }

  /** Asks a trigger once. */
  GatewayResponse poll(String address) {
    return send("GET", address, "");
  }

  /** Ends the subscription that a trigger made when its flow was saved. */
  GatewayResponse unsubscribe(String address) {
    return send("DELETE", address, "");
  }

  private static boolean isRetried(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  private GatewayResponse send(String method, String address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      return new GatewayResponse(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
