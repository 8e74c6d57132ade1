package com.boomi.connector.api.listen;

import com.boomi.connector.api.Payload;
import com.boomi.connector.api.PayloadMetadataFactory;
import java.util.concurrent.Future;

/**
 * Takes documents that start a process.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/listen/Listener.html">the
 * published Javadoc</a>.
 */
public interface Listener extends PayloadMetadataFactory {
  void submit(Payload payload);

  void submit(Throwable error);

  Future<ListenerExecutionResult> submit(Payload payload, SubmitOptions options);

  PayloadBatch getBatch();

  <T> IndexedPayloadBatch<T> getBatch(T index);
}
