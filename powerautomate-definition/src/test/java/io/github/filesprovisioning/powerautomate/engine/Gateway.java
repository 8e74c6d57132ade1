package io.github.filesprovisioning.powerautomate.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between the engine and Files.com, as the vendor's gateway does: finds the operation of a
 * request in the definition, applies the policies, adds what the connection holds, and lets the
 * script answer or sends the request on.
 */
final class Gateway implements AutoCloseable {
  private static final String CONNECTION = "/apim/filescom/connection";

  private final ConnectorFiles connector;
  private final ScriptHost script;
  private final Map<String, String> parameters;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile boolean authenticated = true;

  /**
   * Opens a connection.
   *
   * @param parameters what the maker filled in, by the name of the connection parameter
   */
  Gateway(ConnectorFiles connector, ScriptHost script, Map<String, String> parameters) {
    this.connector = connector;
    this.script = script;
    this.parameters = Map.copyOf(parameters);
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      this.server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(CONNECTION, this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The address below which the paths of the definition are found. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + CONNECTION;
  }

  /** Whether the connection is shown as working. */
  boolean isAuthenticated() {
    return authenticated;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, String> headers = new HashMap<>();
      headers.put(connector.keyHeader(), parameters.get("api_key"));
      GatewayRequest request =
          new GatewayRequest(
              exchange.getRequestMethod(),
              "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI(),
              headers,
              new String(body, StandardCharsets.UTF_8));
      answer(exchange, route(request));
    }
  }

  private GatewayResponse route(GatewayRequest request) {
    URI address = URI.create(request.address());
    String path = address.getRawPath().substring(CONNECTION.length());
    return connector
        .resolve(request.method(), path)
        .map(operation -> run(operation, request, target(operation, path, address.getRawQuery())))
        .orElseGet(() -> new GatewayResponse(404, Map.of(), "{\"message\":\"no operation\"}"));
  }

  private GatewayResponse run(SwaggerOperation operation, GatewayRequest request, String target) {
    GatewayResponse response =
        connector.isScripted(operation)
            ? withoutKey(script.run(operation.id(), request, target))
            : forward(request, target);
    connector
        .policy("setconnectionstatustounauthenticated", operation)
        .map(policy -> policy.path("x-ms-apimTemplateParameter.statusCode").asInt())
        .ifPresent(status -> authenticated = response.status() != status);
    return response;
  }

  /** Lets no test pass in which the script tells the key of the connection. */
  private GatewayResponse withoutKey(GatewayResponse response) {
    String key = parameters.get("api_key");
    if (response.body().contains(key) || response.headers().toString().contains(key)) {
      throw new IllegalStateException("the script has told the key of the connection");
    }
    return response;
  }

  /** Where a request goes on to, by the policy that sets the host. */
  private String target(SwaggerOperation operation, String path, String query) {
    String template =
        connector
            .policy("dynamichosturl", operation)
            .orElseThrow(() -> new IllegalStateException("no policy sets the host"))
            .path("x-ms-apimTemplateParameter.urlTemplate")
            .asText();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      template =
          template.replace(
              "@connectionParameters('" + parameter.getKey() + "')", parameter.getValue());
    }
    // The sandbox on this machine has no certificate.
    String host = template.replace("https://127.0.0.1", "http://127.0.0.1");
    return host + connector.basePath() + path + (query == null ? "" : "?" + query);
  }

  private GatewayResponse forward(GatewayRequest request, String target) {
    HttpRequest.Builder forwarded =
        HttpRequest.newBuilder(URI.create(target))
            .header("Content-Type", "application/json")
            .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(forwarded::header);
    try {
      HttpResponse<String> answer =
          client.send(forwarded.build(), HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      answer
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      return new GatewayResponse(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      return new GatewayResponse(502, Map.of(), "{\"message\":\"The connection broke.\"}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new GatewayResponse(504, Map.of(), "{\"message\":\"Interrupted.\"}");
    }
  }

  private static void answer(HttpExchange exchange, GatewayResponse response) throws IOException {
    for (String name : new String[] {"location", "retry-after", "content-type"}) {
      response.header(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
