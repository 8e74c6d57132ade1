package com.boomi.connector.api;

/**
 * What an operation is asked.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/OperationRequest.html">the
 * published Javadoc</a>.
 */
public interface OperationRequest {}
