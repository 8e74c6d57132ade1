package com.boomi.connector.api;

import java.util.Map;

/**
 * Values of the fields of a connection or an operation.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/PropertyMap.html">the
 * published Javadoc</a>.
 */
public interface PropertyMap extends Map<String, Object> {
  String getProperty(String key);

  String getProperty(String key, String defaultValue);

  Boolean getBooleanProperty(String key);

  Boolean getBooleanProperty(String key, Boolean defaultValue);

  Long getLongProperty(String key);

  Long getLongProperty(String key, Long defaultValue);

  PrivateKeyStore getPrivateKeyStoreProperty(String key);

  PublicKeyStore getPublicKeyStoreProperty(String key);

  Map<String, String> getCustomProperties(String key);
}
