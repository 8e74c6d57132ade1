package com.boomi.connector.api;

/**
 * Asks for documents to be created, updated, upserted or executed. Iterated once.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/UpdateRequest.html">the
 * published Javadoc</a>.
 */
public interface UpdateRequest extends OperationRequest, Iterable<ObjectData> {}
