package com.boomi.connector.api;

/**
 * Runs requests. Used once, by one thread.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Operation.html">the
 * published Javadoc</a>.
 */
public interface Operation {
  void execute(OperationRequest request, OperationResponse response);
}
