package io.github.filesprovisioning.core.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An HTTP proxy, with a user name and a password when it asks for them. Immutable. */
public final class ProxySettings {
  private final String host;
  private final int port;
  private final String authorization;

  private ProxySettings(String host, int port, String authorization) {
    this.host = host;
    this.port = port;
    this.authorization = authorization;
  }

  /**
   * A proxy that anybody may use.
   *
   * @param host name or address, without a scheme
   * @param port from 1 to 65535
   */
  public static ProxySettings of(String host, int port) {
    if (host == null || host.isBlank() || host.indexOf('/') >= 0) {
      throw new InvalidInputException("proxy host", "must be a host name without a scheme");
    }
    if (port < 1 || port > 65_535) {
      throw new InvalidInputException("proxy port", "must be from 1 to 65535");
    }
    return new ProxySettings(host, port, null);
  }

  /**
   * The same proxy with a login (HTTP Basic).
   *
   * @param username without a colon
   * @param password may be empty
   */
  public ProxySettings withLogin(String username, String password) {
    if (username == null || username.isEmpty() || username.indexOf(':') >= 0) {
      throw new InvalidInputException("proxy username", "must be given and hold no colon");
    }
    if (password == null) {
      throw new InvalidInputException("proxy password", "must be given");
    }
    byte[] login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ProxySettings(host, port, "Basic " + Base64.getEncoder().encodeToString(login));
  }

  /** Name or address of the proxy. */
  public String host() {
    return host;
  }

  /** Port of the proxy. */
  public int port() {
    return port;
  }

  /** The value of the header {@code Proxy-Authorization}. */
  Optional<String> authorization() {
    return Optional.ofNullable(authorization);
  }

  /** Host and port, and whether there is a login, but not which. */
  @Override
  public String toString() {
    return host + ":" + port + (authorization == null ? "" : " with a login");
  }
}
