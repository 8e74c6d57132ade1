package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client with room for two requests")
class ConcurrencyLimitTest {
  private final WireServer server = new WireServer();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    threads.shutdownNow();
    server.close();
  }

  private FilesClient client(Duration deadline) {
    return FilesClient.builder()
        .baseUrl(server.url())
        .apiKey("obviouslyFake1")
        .maxConcurrency(2)
        .totalDeadline(deadline)
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  @Test
  @DisplayName("never has more than two under way")
  void atMostTwo() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 24; i++) {
      server.then(
          (request, connection) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            WireServer.write(
                connection,
                "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n",
                "{\"id\":1}".getBytes());
          });
    }
    try (FilesClient client = client(Duration.ofMinutes(1))) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        calls.add(threads.submit(() -> client.users().get(1)));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
    assertTrue(most.get() <= 2, "under way at once: " + most);
  }

  @Test
  @DisplayName("lets the third wait no longer than its deadline, and sends nothing")
  void waitsWithinDeadline() throws Exception {
    CountDownLatch busy = new CountDownLatch(2);
    server.then((request, connection) -> busy.countDown());
    server.then((request, connection) -> busy.countDown());
    try (FilesClient client = client(Duration.ofSeconds(2))) {
      Future<?> first = threads.submit(() -> client.users().get(1));
      Future<?> second = threads.submit(() -> client.users().get(2));
      busy.await();
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(3));
      assertEquals(ErrorKind.TIMEOUT, e.kind());
      assertThrows(Exception.class, first::get);
      assertThrows(Exception.class, second::get);
    }
    assertTrue(server.requests().size() <= 3);
  }
}
