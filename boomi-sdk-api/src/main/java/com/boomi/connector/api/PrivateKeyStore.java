package com.boomi.connector.api;

import java.security.KeyStore;

/**
 * A certificate component with its private key.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/PrivateKeyStore.html">the
 * published Javadoc</a>.
 */
public interface PrivateKeyStore {
  KeyStore getKeyStore();

  String getPassword();

  Object getUniqueId();
}
