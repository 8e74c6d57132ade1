package com.boomi.connector.api;

/**
 * The proxy that a container uses.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/AtomProxyConfig.html">the
 * published Javadoc</a>.
 */
public interface AtomProxyConfig {
  boolean isProxyEnabled();

  boolean isAuthenticationEnabled();

  String getProxyHost();

  String getProxyPort();

  String getProxyUser();

  String getProxyPassword();

  String getNonProxyHostsString();

  Iterable<String> getNonProxyHosts();
}
