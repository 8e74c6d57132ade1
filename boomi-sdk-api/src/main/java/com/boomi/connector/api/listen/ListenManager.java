package com.boomi.connector.api.listen;

/**
 * Lives while any listener of a connection is on.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/ListenManager.html">the
 * published Javadoc</a>.
 */
public interface ListenManager {
  void start();

  void stop();
}
