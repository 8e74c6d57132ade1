package com.boomi.connector.api;

import java.util.logging.Level;

/**
 * Settings and limits of a container.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/AtomConfig.html">the
 * published Javadoc</a>.
 */
public interface AtomConfig {
  String getContainerProperty(String key);

  String getContainerProperty(String key, String defaultValue);

  Boolean getBooleanContainerProperty(String key);

  boolean getBooleanContainerProperty(String key, boolean defaultValue);

  Long getLongContainerProperty(String key);

  long getLongContainerProperty(String key, long defaultValue);

  AtomProxyConfig getProxyConfig();

  int getMaxPageSize();

  int getMaxNumberObjectTypes();

  int getMaxObjectTypeCookieLength();

  Level getLogLevel();
}
