package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.AtomProxyConfig;
import io.github.filesprovisioning.core.client.ProxySettings;
import java.net.URI;
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
    ProxySettings proxy =
        ProxySettings.of(config.getProxyHost(), Integer.parseInt(config.getProxyPort().strip()));
    return Optional.of(
        config.isAuthenticationEnabled()
            ? proxy.withLogin(config.getProxyUser(), config.getProxyPassword())
            : proxy);
  }

  private boolean isDirect(String url) {
    String host = URI.create(url.contains("://") ? url : "https://" + url).getHost();
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

  /** As for the JVM's own list: an asterisk stands for any text at either end. */
  private static boolean matches(String pattern, String host) {
    String expression = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    return host.toLowerCase(Locale.ROOT).matches(expression);
  }
}
