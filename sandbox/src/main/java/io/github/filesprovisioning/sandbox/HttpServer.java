package io.github.filesprovisioning.sandbox;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The listening socket and what answers below which path. */
final class HttpServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long LARGEST_BODY = 1L << 30;
  private static final String ADMIN = "/sandbox";

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final List<Logger> QUIET = List.of(quiet("io.undertow"), quiet("org.xnio"));

  private final Undertow undertow;
  private final int port;

  private HttpServer(Undertow undertow) {
    this.undertow = undertow;
    this.port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  static HttpServer start(
      int port, String basePath, HttpHandler api, HttpHandler admin, HttpHandler page) {
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(port, HOST)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_BODY)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
            .setHandler(
                exchange -> {
                  String path = exchange.getRequestPath();
                  if (under(basePath, path)) {
                    api.handleRequest(exchange);
                  } else if (under(ADMIN, path)) {
                    admin.handleRequest(exchange);
                  } else {
                    page.handleRequest(exchange);
                  }
                })
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot listen on " + HOST + ":" + port, e);
    }
    return new HttpServer(undertow);
  }

  private static boolean under(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  private static Logger quiet(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(Level.WARNING);
    return logger;
  }

  String baseUrl() {
    return "http://" + HOST + ":" + port;
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
