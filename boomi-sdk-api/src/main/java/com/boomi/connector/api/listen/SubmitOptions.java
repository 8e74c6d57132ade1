package com.boomi.connector.api.listen;

import com.boomi.connector.api.listen.options.WaitMode;

/**
 * How documents are submitted.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/SubmitOptions.html">the
 * published Javadoc</a>.
 */
public class SubmitOptions {
  private WaitMode waitMode = WaitMode.PROCESS_SUBMISSION;

  public SubmitOptions() {}

  public WaitMode getWaitMode() {
    return waitMode;
  }

  public SubmitOptions withWaitMode(WaitMode value) {
    waitMode = value;
    return this;
  }
}
