package com.boomi.connector.api;

/**
 * Content of a document with metadata.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ExtendedPayload.html">the
 * published Javadoc</a>.
 */
public interface ExtendedPayload extends Payload {
  PayloadMetadata getMetadata();
}
