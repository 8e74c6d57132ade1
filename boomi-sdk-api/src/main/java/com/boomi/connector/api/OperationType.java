package com.boomi.connector.api;

/**
 * What an operation does.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/OperationType.html">the
 * published Javadoc</a>.
 */
public enum OperationType {
  GET,
  QUERY,
  CREATE,
  UPDATE,
  UPSERT,
  DELETE,
  EXECUTE,
  LISTEN
}
