package com.boomi.connector.api.listen;

/**
 * A listener that may have to run on one node only.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/SingletonListenOperation.html">the
 * published Javadoc</a>.
 */
public interface SingletonListenOperation<M> extends ListenOperation<M> {
  boolean isSingleton();
}
