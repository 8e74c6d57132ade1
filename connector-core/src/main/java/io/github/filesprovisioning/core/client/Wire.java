package io.github.filesprovisioning.core.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Sends one request over HTTP/1.1 and takes its answer whole, within a time and a size. */
final class Wire {
  private final AnswerThreads threads = new AnswerThreads();
  private final WireFailures failures;
  private final AnswerWatch watch = new AnswerWatch();
  private final long maxAnswerBytes;
  private volatile HttpClient http;

  Wire(Settings settings) {
    failures = new WireFailures(settings);
    maxAnswerBytes = settings.maxAnswerBytes;
    http = client(settings, threads);
  }

  private static HttpClient client(Settings settings, Executor threads) {
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
      throw WireFailures.closed();
    }
    AnswerCollector collector = new AnswerCollector(maxAnswerBytes);
    try {
      watch.watch(collector, time);
      // Not sendAsync: it hands each answer from thread to thread, which costs more than the call.
      HttpResponse<AnswerBody> response = open.send(request, head -> collector);
      AnswerBody body = response.body() == null ? AnswerBody.EMPTY : response.body();
      return new Answer(response.statusCode(), response.headers(), body);
    } catch (IOException | IllegalArgumentException e) {
      // An answer whose headers make no sense is an illegal argument to the JVM's client.
      throw failures.failed(e);
    } catch (RejectedExecutionException e) {
      // Closed by another thread in this very moment.
      throw WireFailures.closed();
    } catch (InterruptedException e) {
      collector.abort(e);
      Thread.currentThread().interrupt();
      throw failures.interrupted();
    } finally {
      watch.forget(collector);
    }
  }

  /**
   * Lets connections and threads go; calls in flight end with their own time limit at the latest.
   * The JVM's client has no close before Java 21 and then waits for calls in flight; it ends by
   * itself once nobody holds it.
   */
  void close() {
    http = null;
    threads.close();
    watch.close();
  }
}
