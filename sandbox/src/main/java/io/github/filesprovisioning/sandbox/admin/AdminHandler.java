package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoints below {@code /sandbox}. They need no key, so they only listen to requests that name
 * a loopback host and, to change something, send JSON: a web page cannot forge these.
 */
public final class AdminHandler implements HttpHandler {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, AdminEndpoint> endpoints = new HashMap<>();

  /**
   * Adds an endpoint.
   *
   * @param route method and path: {@code GET /sandbox/state}
   */
  public AdminHandler with(String route, AdminEndpoint endpoint) {
    endpoints.put(route, endpoint);
    return this;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange
        .getRequestReceiver()
        .receiveFullBytes((same, body) -> same.dispatch(() -> serve(same, body)));
  }

  private void serve(HttpServerExchange exchange, byte[] body) {
    String method = exchange.getRequestMethod().toString();
    AdminEndpoint endpoint = endpoints.get(method + " " + exchange.getRequestPath());
    if (!LOOPBACK.contains(exchange.getHostName())) {
      refuse(exchange, 403, "only for clients on this machine");
    } else if (endpoint == null) {
      refuse(exchange, 404, "no such endpoint: " + method + " " + exchange.getRequestPath());
    } else if (!method.equals("GET") && !method.equals("DELETE") && !sendsJson(exchange)) {
      refuse(exchange, 415, "send Content-Type: application/json");
    } else {
      serve(exchange, endpoint, body);
    }
  }

  private void serve(HttpServerExchange exchange, AdminEndpoint endpoint, byte[] body) {
    try {
      JsonNode given = body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
      Map<String, String> query = new LinkedHashMap<>();
      // The server leaves addresses as they are, because a path of the API may hold %2F.
      exchange
          .getQueryParameters()
          .forEach(
              (name, values) ->
                  query.put(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
      Optional<JsonNode> answer = endpoint.answer(new AdminRequest(query, given));
      if (answer.isPresent()) {
        send(exchange, 200, answer.get());
      } else {
        exchange.setStatusCode(204).endExchange();
      }
    } catch (ApiError error) {
      send(exchange, error.status(), error.body(""));
    } catch (IllegalArgumentException | java.time.DateTimeException error) {
      refuse(exchange, 422, error.getMessage());
    } catch (IOException error) {
      refuse(exchange, 422, "the body is not JSON");
    }
  }

  private static boolean sendsJson(HttpServerExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    return type != null && type.startsWith("application/json");
  }

  private void refuse(HttpServerExchange exchange, int status, String message) {
    send(exchange, status, json.createObjectNode().put("error", message));
  }

  private static void send(HttpServerExchange exchange, int status, JsonNode body) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(body.toString(), StandardCharsets.UTF_8);
  }
}
