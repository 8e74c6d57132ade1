package com.boomi.connector.api;

/**
 * Asks for objects to be deleted. Iterated once.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/DeleteRequest.html">the
 * published Javadoc</a>.
 */
public interface DeleteRequest extends OperationRequest, Iterable<ObjectIdData> {}
