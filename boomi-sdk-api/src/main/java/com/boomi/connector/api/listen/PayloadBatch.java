package com.boomi.connector.api.listen;

import com.boomi.connector.api.Payload;
import java.util.concurrent.Future;

/**
 * Documents that start one process together. Used once.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/PayloadBatch.html">the
 * published Javadoc</a>.
 */
public interface PayloadBatch {
  void add(Payload payload);

  void submit();

  void submit(Throwable error);

  Future<ListenerExecutionResult> submit(SubmitOptions options);

  int getCount();

  long getSize();
}
