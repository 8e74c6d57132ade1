package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request over HTTP/1.1 and takes its answer whole, within a time and a size. */
final class Wire {
  private final ExecutorService threads;
  private final WireFailures failures;
  private final long maxAnswerBytes;
  private volatile HttpClient http;

  Wire(Settings settings) {
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "files-client");
              thread.setDaemon(true);
              return thread;
            });
    failures = new WireFailures(settings);
    maxAnswerBytes = settings.maxAnswerBytes;
    http = client(settings, threads);
  }

  private static HttpClient client(Settings settings, ExecutorService threads) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // A redirect would carry the key to a host nobody chose.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout)
            .executor(threads);
    settings.proxy.ifPresent(
        proxy ->
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port()))));
    settings.sslContext.ifPresent(builder::sslContext);
    return builder.build();
  }

  /**
   * Sends the request.
   *
   * @param time for everything, from connecting to the last byte
   * @throws AttemptFailure when no whole answer came
   */
  Answer send(HttpRequest request, Duration time) throws AttemptFailure {
    HttpClient open = http;
    if (open == null) {
      throw AttemptFailure.of(
          new FilesException(
              ErrorKind.CONNECTION, "This client is closed. Build a new one to go on."),
          Effect.NONE);
    }
    AnswerCollector collector = new AnswerCollector(maxAnswerBytes);
    CompletableFuture<HttpResponse<AnswerBody>> pending =
        open.sendAsync(request, head -> collector);
    try {
      HttpResponse<AnswerBody> response = pending.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (ExecutionException e) {
      throw failures.failed(e.getCause());
    } catch (TimeoutException | CancellationException e) {
      stop(pending, collector, e);
      throw failures.noAnswerWithin(time);
    } catch (InterruptedException e) {
      stop(pending, collector, e);
      Thread.currentThread().interrupt();
      throw failures.interrupted();
    }
  }

  private static void stop(
      CompletableFuture<?> pending, AnswerCollector collector, Exception reason) {
    collector.abort(reason);
    pending.cancel(true);
  }

  /** Lets connections and threads go; calls in flight fail. */
  void close() {
    HttpClient open = http;
    http = null;
    threads.shutdownNow();
    if (open instanceof AutoCloseable) {
      release((AutoCloseable) open);
    }
  }

  /** From Java 21 on the HTTP client can be closed; before, it ends once nobody holds it. */
  private static void release(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP client could not be closed", e);
    }
  }
}
