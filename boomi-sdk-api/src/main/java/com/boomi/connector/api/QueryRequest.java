package com.boomi.connector.api;

/**
 * Asks for the objects that match a filter.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/QueryRequest.html">the
 * published Javadoc</a>.
 */
public interface QueryRequest extends OperationRequest {
  FilterData getFilter();
}
