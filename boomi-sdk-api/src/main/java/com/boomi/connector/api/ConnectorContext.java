package com.boomi.connector.api;

import java.util.concurrent.ConcurrentMap;

/**
 * What an account offers to a connector.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ConnectorContext.html">the
 * published Javadoc</a>.
 */
public interface ConnectorContext extends AtomContext {
  Connector getConnector();

  ConcurrentMap<Object, Object> getConnectorCache();

  PropertyMap getConnectionProperties();
}
