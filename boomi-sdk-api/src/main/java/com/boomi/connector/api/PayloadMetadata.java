package com.boomi.connector.api;

import java.util.Map;

/**
 * What goes with a document besides its content.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/PayloadMetadata.html">the
 * published Javadoc</a>.
 */
public interface PayloadMetadata {
  void setTrackedProperty(String key, String value);

  void setUserDefinedProperty(String key, String value);

  void setTrackedGroupProperties(String groupId, Map<String, String> properties);

  void setTrackedGroupProperty(String groupId, String key, String value);
}
