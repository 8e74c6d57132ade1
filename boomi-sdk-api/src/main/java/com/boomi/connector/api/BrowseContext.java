package com.boomi.connector.api;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/**
 * What an import of an operation knows.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/BrowseContext.html">the
 * published Javadoc</a>.
 */
public interface BrowseContext extends ConnectorContext {
  OperationType getOperationType();

  String getCustomOperationType();

  PropertyMap getOperationProperties();

  SSLContext getSSLContext(PublicKeyStore trusted, PrivateKeyStore own)
      throws GeneralSecurityException;
}
