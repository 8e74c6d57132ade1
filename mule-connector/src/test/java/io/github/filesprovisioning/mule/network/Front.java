package io.github.filesprovisioning.mule.network;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ConnectHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Something in front of a sandbox: an HTTPS site, or a proxy that asks for a login. */
final class Front implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final AtomicInteger passed = new AtomicInteger();
  private final Undertow server;

  private Front(Undertow.Builder builder, String sandbox, String login) {
    HttpHandler passOn =
        ProxyHandler.builder()
            .setProxyClient(new LoadBalancingProxyClient().addHost(URI.create(sandbox)))
            .setMaxRequestTime(30_000)
            .build();
    server = builder.setIoThreads(2).setHandler(checked(new ConnectHandler(passOn), login)).build();
    server.start();
  }

  /** The sandbox as an HTTPS site. */
  static Front https(String sandbox, SSLContext certificate) {
    return new Front(Undertow.builder().addHttpsListener(0, LOOPBACK, certificate), sandbox, null);
  }

  /** A proxy for whom knows the login: tunnels, and everything else is for the sandbox. */
  static Front proxy(String sandbox, String username, String password) {
    byte[] login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Front(
        Undertow.builder().addHttpListener(0, LOOPBACK),
        sandbox,
        "Basic " + Base64.getEncoder().encodeToString(login));
  }

  private HttpHandler checked(HttpHandler passOn, String login) {
    return exchange -> {
      String given = exchange.getRequestHeaders().getFirst(Headers.PROXY_AUTHORIZATION);
      if (login != null && !login.equals(given)) {
        exchange.setStatusCode(407);
        exchange.getResponseHeaders().put(Headers.PROXY_AUTHENTICATE, "Basic realm=\"test\"");
        exchange.endExchange();
        return;
      }
      passed.incrementAndGet();
      passOn.handleRequest(exchange);
    };
  }

  int port() {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** How many requests went through. */
  int passed() {
    return passed.get();
  }

  @Override
  public void close() {
    server.stop();
  }
}
