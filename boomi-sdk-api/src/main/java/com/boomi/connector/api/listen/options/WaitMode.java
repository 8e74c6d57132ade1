package com.boomi.connector.api.listen.options;

/**
 * What a submission waits for.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/options/WaitMode.html">the
 * published Javadoc</a>.
 */
public enum WaitMode {
  PROCESS_SUBMISSION,
  PROCESS_COMPLETION
}
