package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.Payload;
import com.boomi.connector.api.listen.IndexedPayloadBatch;
import com.boomi.connector.api.listen.Listener;
import com.boomi.connector.api.listen.ListenerExecutionResult;
import com.boomi.connector.api.listen.SubmitOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what a listener submits, and enforces the rules of submitting. */
final class ListenerSlot {
  static final int MOST_BATCHES = 5;

  private final Set<String> trackedProperties;
  private final ProcessRuns process;
  private final Rules rules;
  private final ExecutorService processes = Executors.newCachedThreadPool();
  private final AtomicInteger active = new AtomicInteger();
  private volatile boolean stopped;

  ListenerSlot(Set<String> trackedProperties, ProcessRuns process, Rules rules) {
    this.trackedProperties = trackedProperties;
    this.process = process;
    this.rules = rules;
  }

  Listener listener() {
    return new SdkProxy("Listener")
        .on("createMetadata", none -> new Metadata(trackedProperties, false, rules).metadata())
        .on("submit", this::submit)
        .on("getBatch", this::batch)
        .as(Listener.class);
  }

  private Object submit(Object[] arguments) throws IOException {
    requireRunning();
    if (arguments[0] == null) {
      rules.broken("null was submitted");
      throw new IllegalArgumentException("null was submitted");
    }
    if (arguments[0] instanceof Throwable error) {
      process.failed(error);
      return null;
    }
    Future<ListenerExecutionResult> run = start(List.of(text((Payload) arguments[0])));
    return arguments.length > 1 ? run : null;
  }

  private Object batch(Object[] arguments) {
    requireRunning();
    if (active.incrementAndGet() > MOST_BATCHES) {
      active.decrementAndGet();
      throw rules.refuse("more than " + MOST_BATCHES + " batches are active");
    }
    Batch batch = new Batch(this, rules);
    return new SdkProxy("PayloadBatch")
        .on("add", a -> batch.add((Payload) a[0]))
        .on(
            "submit",
            a ->
                a.length == 0
                    ? batch.ignoreResult()
                    : a[0] instanceof SubmitOptions ? batch.submit() : batch.fail((Throwable) a[0]))
        .on("getCount", a -> batch.count())
        .on("getSize", a -> batch.size())
        .value("getIndex", arguments.length > 0 ? arguments[0] : null)
        .as(IndexedPayloadBatch.class);
  }

  void requireRunning() {
    if (stopped) {
      throw new IllegalStateException("the listener was stopped");
    }
  }

  void batchIsOver() {
    active.decrementAndGet();
  }

  void failed(Throwable error) {
    process.failed(error);
  }

  Future<ListenerExecutionResult> start(List<String> documents) {
    return CompletableFuture.supplyAsync(() -> process.run(documents), processes)
        .thenApply(
            success ->
                new SdkProxy("ListenerExecutionResult")
                    .value("isSuccess", success)
                    .value("getExecutionId", "execution-" + System.nanoTime())
                    .as(ListenerExecutionResult.class));
  }

  static String text(Payload payload) throws IOException {
    return new String(Contents.of(payload), StandardCharsets.UTF_8);
  }

  void stop() {
    stopped = true;
    processes.shutdown();
  }
}
