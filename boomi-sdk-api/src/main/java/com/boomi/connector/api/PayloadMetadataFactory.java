package com.boomi.connector.api;

/**
 * Makes the metadata of documents.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/PayloadMetadataFactory.html">the
 * published Javadoc</a>.
 */
public interface PayloadMetadataFactory {
  PayloadMetadata createMetadata();
}
