package io.github.filesprovisioning.sandbox.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Serves the page at {@code /} and its files under {@code /page}; anything else is not found. */
public final class PageFiles implements HttpHandler {
  private static final String FOLDER = "/page/";
  private static final HttpString POLICY = new HttpString("Content-Security-Policy");
  private static final HttpString SNIFF = new HttpString("X-Content-Type-Options");

  /** Scripts and styles come from here or not at all, so a record cannot bring its own. */
  private static final String OWN_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (!exchange.getRequestMethod().equals(Methods.GET)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
      return;
    }
    Optional<PageFile> file = find(exchange.getRequestPath());
    if (file.isPresent()) {
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.get().contentType());
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseHeaders().put(POLICY, OWN_ONLY);
      exchange.getResponseHeaders().put(SNIFF, "nosniff");
      exchange.getResponseSender().send(ByteBuffer.wrap(file.get().content()));
    } else {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
      exchange.getResponseSender().send("Not found\n");
    }
  }

  private static Optional<PageFile> find(String path) {
    if (path.equals("/")) {
      return PageFile.of("index.html");
    }
    return path.startsWith(FOLDER)
        ? PageFile.of(path.substring(FOLDER.length()))
        : Optional.empty();
  }
}
