package com.boomi.connector.api.listen;

/**
 * How the process went that a listener started.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/ListenerExecutionResult.html">the
 * published Javadoc</a>.
 */
public interface ListenerExecutionResult {
  String getExecutionId();

  boolean isSuccess();
}
