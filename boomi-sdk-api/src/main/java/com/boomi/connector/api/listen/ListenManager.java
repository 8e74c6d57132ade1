package com.boomi.connector.api.listen;

/**
 * What the listeners of one connection share: started before the first of them, stopped after the
 * last. The name is Boomi's, and an Atom loads it by this name.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/ListenManager.html">the
 * published Javadoc</a>.
 */
public interface ListenManager {
  void start();

  void stop();
}
