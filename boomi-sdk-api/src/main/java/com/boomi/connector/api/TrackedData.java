package com.boomi.connector.api;

import java.util.Map;
import java.util.logging.Logger;

/**
 * An input that has to be answered.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/TrackedData.html">the
 * published Javadoc</a>.
 */
public interface TrackedData {
  Object getUniqueId();

  Object getTrackingId();

  Map<String, String> getUserDefinedProperties();

  Map<String, String> getDynamicProperties();

  Logger getLogger();

  DynamicPropertyMap getDynamicOperationProperties();
}
