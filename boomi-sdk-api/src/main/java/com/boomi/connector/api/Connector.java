package com.boomi.connector.api;

/**
 * What the runtime makes once for each container.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Connector.html">the
 * published Javadoc</a>.
 */
public interface Connector {
  void initialize(AtomContext context);

  Browser createBrowser(BrowseContext context);

  Operation createOperation(OperationContext context);
}
