package io.github.filesprovisioning.boomi.listen;

import com.boomi.connector.api.PayloadMetadata;
import com.boomi.connector.api.listen.Listener;
import com.boomi.connector.api.listen.ListenerExecutionResult;
import com.boomi.connector.api.listen.PayloadBatch;
import com.boomi.connector.api.listen.SubmitOptions;
import com.boomi.connector.api.listen.options.WaitMode;
import io.github.filesprovisioning.boomi.operation.JsonPayload;
import io.github.filesprovisioning.core.changes.ChangeEvent;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Starts the process with changes and waits for its end. */
final class ProcessDelivery {
  private final Listener listener;

  ProcessDelivery(Listener listener) {
    this.listener = listener;
  }

  /**
   * Hands changes over, together.
   *
   * @return whether the process has completed; only then do they count as told
   * @throws InterruptedException when the listener is stopped while the process runs
   */
  boolean deliver(List<ChangeEvent> events) throws InterruptedException {
    PayloadBatch batch = listener.getBatch();
    for (ChangeEvent event : events) {
      PayloadMetadata metadata = listener.createMetadata();
      metadata.setTrackedProperty("event_id", event.id());
      metadata.setTrackedProperty("trigger", event.trigger());
      batch.add(new JsonPayload(event.toJson(), metadata));
    }
    Future<ListenerExecutionResult> completion =
        batch.submit(new SubmitOptions().withWaitMode(WaitMode.PROCESS_COMPLETION));
    try {
      ListenerExecutionResult result = completion.get();
      return result != null && result.isSuccess();
    } catch (ExecutionException e) {
      return false;
    }
  }

  /** Tells the runtime that listening goes wrong. */
  void report(Throwable error) {
    listener.submit(error);
  }
}
