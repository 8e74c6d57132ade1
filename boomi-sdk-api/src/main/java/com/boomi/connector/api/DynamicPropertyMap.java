package com.boomi.connector.api;

import java.util.Map;

/**
 * Values of overrideable operation fields for one document.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/DynamicPropertyMap.html">the
 * published Javadoc</a>.
 */
public interface DynamicPropertyMap {
  String getProperty(String key);

  String getProperty(String key, String defaultValue);

  Map<String, String> getCustomProperties(String key);
}
