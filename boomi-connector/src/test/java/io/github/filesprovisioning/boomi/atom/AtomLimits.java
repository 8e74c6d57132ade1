package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.AtomProxyConfig;
import java.util.List;
import java.util.logging.Level;

/**
 * How a container is set up.
 *
 * @param maxObjectTypes the most object types an import may show
 * @param maxCookieLength the longest cookie, in characters
 * @param maxPageSize the largest page
 * @param logLevel what is logged
 * @param proxyHost the proxy, or null for none
 * @param proxyPort its port
 * @param proxyUser its user, or null for no login
 * @param proxyPassword its password
 * @param direct hosts that are reached without it
 */
public record AtomLimits(
    int maxObjectTypes,
    int maxCookieLength,
    int maxPageSize,
    Level logLevel,
    String proxyHost,
    int proxyPort,
    String proxyUser,
    String proxyPassword,
    List<String> direct) {

  /** A container as it comes. */
  public static AtomLimits usual() {
    return new AtomLimits(1000, 4000, 1000, Level.INFO, null, 0, null, null, List.of());
  }

  /** The same with other limits of browsing. */
  public AtomLimits browsing(int types, int cookie) {
    return new AtomLimits(
        types,
        cookie,
        maxPageSize,
        logLevel,
        proxyHost,
        proxyPort,
        proxyUser,
        proxyPassword,
        direct);
  }

  /** The same with another largest page. */
  public AtomLimits paging(int size) {
    return new AtomLimits(
        maxObjectTypes,
        maxCookieLength,
        size,
        logLevel,
        proxyHost,
        proxyPort,
        proxyUser,
        proxyPassword,
        direct);
  }

  /** The same with another log level. */
  public AtomLimits logging(Level level) {
    return new AtomLimits(
        maxObjectTypes,
        maxCookieLength,
        maxPageSize,
        level,
        proxyHost,
        proxyPort,
        proxyUser,
        proxyPassword,
        direct);
  }

  /** The same with a proxy. */
  public AtomLimits proxy(
      String host, int port, String user, String password, List<String> directHosts) {
    return new AtomLimits(
        maxObjectTypes,
        maxCookieLength,
        maxPageSize,
        logLevel,
        host,
        port,
        user,
        password,
        directHosts);
  }

  AtomConfig config() {
    AtomProxyConfig proxy =
        new SdkProxy("AtomProxyConfig")
            .value("isProxyEnabled", proxyHost != null)
            .value("isAuthenticationEnabled", proxyUser != null)
            .value("getProxyHost", proxyHost)
            .value("getProxyPort", String.valueOf(proxyPort))
            .value("getProxyUser", proxyUser)
            .value("getProxyPassword", proxyPassword)
            .value("getNonProxyHostsString", String.join("|", direct))
            .value("getNonProxyHosts", direct)
            .as(AtomProxyConfig.class);
    return new SdkProxy("AtomConfig")
        .value("getProxyConfig", proxy)
        .value("getMaxPageSize", maxPageSize)
        .value("getMaxNumberObjectTypes", maxObjectTypes)
        .value("getMaxObjectTypeCookieLength", maxCookieLength)
        .value("getLogLevel", logLevel)
        .as(AtomConfig.class);
  }
}
