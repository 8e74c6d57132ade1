package com.boomi.connector.api;

/**
 * Asks for one object.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/GetRequest.html">the
 * published Javadoc</a>.
 */
public interface GetRequest extends OperationRequest {
  ObjectIdData getObjectId();
}
