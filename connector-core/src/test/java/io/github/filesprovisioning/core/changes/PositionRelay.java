package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client that only reads and the sandbox, and pages lists as badly as a site may:
 * its cursors count positions, so a record that leaves an earlier page makes the next page miss
 * one. The sandbox's own cursors go on after the last record.
 */
final class PositionRelay implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "1000";
  private static final List<String> KEPT = List.of("X-Files-Error-Class", "Retry-After", "Date");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final String site;

  PositionRelay(String site) {
    this.site = site;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::relay);
    server.setExecutor(threads);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void relay(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    HttpResponse<byte[]> answer = ask(exchange, query);
    byte[] body = answer.body();
    JsonNode json = answer.statusCode() == 200 ? JSON.readTree(body) : null;
    if (json != null && json.isArray()) {
      body = page(exchange, query, (ArrayNode) json);
    }
    for (String header : KEPT) {
      answer
          .headers()
          .firstValue(header)
          .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
    }
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** The whole list; a test has no more records than fit into one page. */
  private HttpResponse<byte[]> ask(HttpExchange exchange, String query) throws IOException {
    String whole =
        query.replaceAll("(^|&)cursor=[^&]*", "").replaceAll("per_page=\\d+", "per_page=" + ALL);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                site
                    + exchange.getRequestURI().getRawPath()
                    + (whole.equals("null") ? "" : "?" + whole)));
    request.header("X-FilesAPI-Key", exchange.getRequestHeaders().getFirst("X-FilesAPI-Key"));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the sandbox was asked", e);
    }
  }

  private static byte[] page(HttpExchange exchange, String query, ArrayNode all)
      throws IOException {
    int from = number(query, "cursor", 0);
    int to = Math.min(all.size(), from + number(query, "per_page", Integer.parseInt(ALL)));
    ArrayNode page = JSON.createArrayNode();
    for (int i = from; i < to; i++) {
      page.add(all.get(i));
    }
    if (to < all.size()) {
      exchange.getResponseHeaders().set("X-Files-Cursor", String.valueOf(to));
    }
    return JSON.writeValueAsBytes(page);
  }

  private static int number(String query, String name, int otherwise) {
    for (String part : query.split("&")) {
      if (part.startsWith(name + "=") && !part.endsWith("=")) {
        return Integer.parseInt(part.substring(name.length() + 1));
      }
    }
    return otherwise;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
