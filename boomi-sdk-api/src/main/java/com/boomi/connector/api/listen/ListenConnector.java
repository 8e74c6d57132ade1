package com.boomi.connector.api.listen;

import com.boomi.connector.api.Connector;
import com.boomi.connector.api.ConnectorContext;
import com.boomi.connector.api.OperationContext;

/**
 * A connector that can start processes.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/ListenConnector.html">the
 * published Javadoc</a>.
 */
public interface ListenConnector<M extends ListenManager> extends Connector {
  ListenOperation<M> createListenOperation(OperationContext context);

  M createListenManager(ConnectorContext context);
}
