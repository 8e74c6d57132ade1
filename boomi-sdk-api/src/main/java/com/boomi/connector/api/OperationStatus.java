package com.boomi.connector.api;

/**
 * How it went for one document.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/OperationStatus.html">the
 * published Javadoc</a>.
 */
public enum OperationStatus {
  SUCCESS,
  FAILURE,
  APPLICATION_ERROR
}
