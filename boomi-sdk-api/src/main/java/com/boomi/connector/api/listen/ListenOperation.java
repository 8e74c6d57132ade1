package com.boomi.connector.api.listen;

/**
 * One listener.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/ListenOperation.html">the
 * published Javadoc</a>.
 */
public interface ListenOperation<M> {
  void start(Listener listener, M manager);

  void stop();
}
