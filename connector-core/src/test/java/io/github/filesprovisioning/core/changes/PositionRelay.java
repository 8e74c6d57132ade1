package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Stands between a client that only reads and the sandbox, and pages lists as badly as a site may:
 * its cursors count positions, so a record that leaves an earlier page makes the next page miss
 * one. The sandbox's own cursors go on after the last record.
 */
final class PositionRelay implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "X-FilesAPI-Key";
  private static final String CURSOR = "X-Files-Cursor";
  private static final int ALL = 1000;
  private static final List<String> KEPT = List.of("X-Files-Error-Class", "Retry-After", "Date");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String site;
  private final Undertow server =
      Undertow.builder()
          .addHttpListener(0, "127.0.0.1")
          .setHandler(new BlockingHandler(this::relay))
          .build();

  PositionRelay(String site) {
    this.site = site;
    server.start();
  }

  String baseUrl() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return "http://127.0.0.1:" + address.getPort();
  }

  private void relay(HttpServerExchange exchange) throws IOException {
    HttpResponse<byte[]> answer = ask(exchange);
    byte[] body = answer.body();
    JsonNode json = answer.statusCode() == 200 ? JSON.readTree(body) : null;
    if (json != null && json.isArray()) {
      body = page(exchange, (ArrayNode) json);
    }
    for (String header : KEPT) {
      answer
          .headers()
          .firstValue(header)
          .ifPresent(value -> exchange.getResponseHeaders().put(new HttpString(header), value));
    }
    exchange.setStatusCode(answer.statusCode());
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }

  /** The whole list; a test has no more records than fit into one page. */
  private HttpResponse<byte[]> ask(HttpServerExchange exchange) throws IOException {
    String query =
        exchange
            .getQueryString()
            .replaceAll("(^|&)cursor=[^&]*", "")
            .replaceAll("per_page=\\d+", "per_page=" + ALL);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(site + exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query)))
            .header(KEY, exchange.getRequestHeaders().getFirst(KEY))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the sandbox was asked", e);
    }
  }

  private static byte[] page(HttpServerExchange exchange, ArrayNode all) throws IOException {
    int from = number(exchange, "cursor", 0);
    int to = Math.min(all.size(), from + number(exchange, "per_page", ALL));
    ArrayNode page = JSON.createArrayNode();
    for (int i = from; i < to; i++) {
      page.add(all.get(i));
    }
    if (to < all.size()) {
      exchange.getResponseHeaders().put(new HttpString(CURSOR), String.valueOf(to));
    }
    return JSON.writeValueAsBytes(page);
  }

  private static int number(HttpServerExchange exchange, String parameter, int otherwise) {
    return exchange.getQueryParameters().containsKey(parameter)
        ? Integer.parseInt(exchange.getQueryParameters().get(parameter).getFirst())
        : otherwise;
  }

  @Override
  public void close() {
    server.stop();
  }
}
