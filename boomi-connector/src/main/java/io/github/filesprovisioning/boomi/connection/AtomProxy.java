package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.AtomProxyConfig;
import io.github.filesprovisioning.core.client.ProxySettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxy that the container is set up with, as far as it is meant for a host. */
final class AtomProxy {
  private final AtomProxyConfig config;

  AtomProxy(AtomConfig config) {
    this.config = config == null ? null : config.getProxyConfig();
  }

  /**
   * The proxy for an address.
   *
   * @return empty when the container has none, or goes to this host directly
   */
  Optional<ProxySettings> settings(String url) {
    if (config == null || !config.isProxyEnabled() || isDirect(url)) {
      return Optional.empty();
    }
    ProxySettings proxy = ProxySettings.of(config.getProxyHost(), port());
    return Optional.of(
        config.isAuthenticationEnabled()
            ? proxy.withLogin(config.getProxyUser(), config.getProxyPassword())
            : proxy);
  }

  /** Zero, which is refused, for what is no port. */
  private int port() {
    String port = config.getProxyPort() == null ? "" : config.getProxyPort().strip();
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
  }

  private boolean isDirect(String url) {
    String host = host(url);
    Iterable<String> patterns = config.getNonProxyHosts();
    if (host == null || patterns == null) {
      return false;
    }
    for (String pattern : patterns) {
      if (pattern != null && matches(pattern.strip(), host)) {
        return true;
      }
    }
    return false;
  }

  /** Null for what is no address; the client refuses that with a message. */
  private static String host(String url) {
    try {
      return new URI(url.contains("://") ? url : "https://" + url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** As for the JVM's own list: an asterisk stands for any text at either end. */
  private static boolean matches(String pattern, String host) {
    String expression = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    return host.toLowerCase(Locale.ROOT).matches(expression);
  }
}
