package com.boomi.connector.api;

import java.security.KeyStore;

/**
 * A certificate component.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/PublicKeyStore.html">the
 * published Javadoc</a>.
 */
public interface PublicKeyStore {
  KeyStore getKeyStore();

  Object getUniqueId();
}
