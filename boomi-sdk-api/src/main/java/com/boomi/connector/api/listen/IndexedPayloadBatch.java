package com.boomi.connector.api.listen;

/**
 * A batch with a key.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/IndexedPayloadBatch.html">the
 * published Javadoc</a>.
 */
public interface IndexedPayloadBatch<T> extends PayloadBatch {
  T getIndex();
}
