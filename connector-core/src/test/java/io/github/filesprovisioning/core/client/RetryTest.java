package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Between two attempts, a client")
class RetryTest {
  private static final String SLOW =
      "{\"error\":\"Too many requests\",\"type\":\"rate-limited/too-many-requests\"}";

  private final WireServer server = new WireServer();
  private final List<Duration> waits = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private FilesClient client(int attempts, long seed) {
    return FilesClient.builder()
        .baseUrl(server.url())
        .apiKey("obviouslyFake1")
        .retryPolicy(
            RetryPolicy.builder()
                .attempts(attempts)
                .firstDelay(Duration.ofSeconds(1))
                .maxDelay(Duration.ofSeconds(5))
                .seed(seed)
                .sleeper(waits::add)
                .build())
        .build();
  }

  private List<Duration> waitsOf(long seed) {
    waits.clear();
    try (FilesClient client = client(6, seed)) {
      for (int i = 0; i < 6; i++) {
        server.answer(500, "");
      }
      assertThrows(ApiErrorException.class, () -> client.users().get(1));
    }
    return List.copyOf(waits);
  }

  @Test
  @DisplayName("waits a random part of a bound that doubles up to the longest delay")
  void jitter() {
    List<Duration> first = waitsOf(7);
    List<Long> bounds = List.of(1L, 2L, 4L, 5L, 5L);
    assertEquals(bounds.size(), first.size());
    for (int i = 0; i < bounds.size(); i++) {
      assertTrue(first.get(i).compareTo(Duration.ofSeconds(bounds.get(i))) < 0, first::toString);
    }
    assertEquals(first, waitsOf(7));
    assertNotEquals(first, waitsOf(8));
  }

  @Test
  @DisplayName("waits as long as it is told in seconds, or until a moment on the server's clock")
  void retryAfter() {
    try (FilesClient client = client(4, 1)) {
      server
          .answer(429, SLOW, "Retry-After: 17")
          .answer(
              429,
              SLOW,
              "Date: Mon, 02 Mar 2026 10:00:00 GMT",
              "Retry-After: Mon, 02 Mar 2026 10:00:20 GMT")
          .answer(
              503,
              "",
              "Date: Mon, 02 Mar 2026 10:00:00 GMT",
              "Retry-After: Mon, 02 Mar 2026 09:00:00 GMT")
          .answer(200, "{\"id\":1}");
      client.users().get(1);
    }
    assertEquals(List.of(Duration.ofSeconds(17), Duration.ofSeconds(20), Duration.ZERO), waits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1.5", "٣", "Tue, 99 Mar 2026 10:00:00 GMT"})
  @DisplayName("goes by its own rule when it does not understand how long")
  void oddRetryAfter(String header) {
    try (FilesClient client = client(2, 1)) {
      server.answer(429, SLOW, "Retry-After: " + header).answer(200, "{\"id\":1}");
      client.users().get(1);
    }
    assertEquals(1, waits.size());
    assertTrue(waits.get(0).compareTo(Duration.ofSeconds(1)) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "99999999999999999999"})
  @DisplayName("ends the call at once when the wait is longer than the time that is left")
  void deadline(String seconds) {
    try (FilesClient client = client(5, 1)) {
      server.answer(429, SLOW, "Retry-After: " + seconds);
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
      assertEquals(ErrorKind.RATE_LIMITED, e.kind());
      assertTrue(e.retryable());
    }
    assertEquals(List.of(), waits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 bad-request",
        "401 not-authenticated/invalid-credentials",
        "403 not-authorized/site-admin-required",
        "404 not-found",
        "422 processing-failure/model-save-error",
        "422 service-unavailable/site-disabled",
        "429 rate-limited/too-many-login-attempts",
        "501 ",
      })
  @DisplayName("does not try again what will be refused again")
  void refused(String answer) {
    int space = answer.indexOf(' ');
    try (FilesClient client = client(5, 1)) {
      server.answer(
          Integer.parseInt(answer.substring(0, space)),
          "{\"error\":\"No\",\"type\":\"" + answer.substring(space + 1) + "\"}");
      FilesException e =
          assertThrows(
              FilesException.class,
              () -> client.users().update(1, UserUpdate.builder().name("Ann").build()));
      assertFalse(e.retryable());
    }
    assertEquals(1, server.requests().size());
  }

  @Test
  @DisplayName("stops when its thread is interrupted, and leaves the interrupt in place")
  void interrupted() throws InterruptedException {
    AtomicReference<Object> end = new AtomicReference<>();
    CountDownLatch asked = new CountDownLatch(1);
    server.then((request, connection) -> asked.countDown());
    try (FilesClient client = client(5, 1)) {
      Thread caller =
          new Thread(
              () -> {
                FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
                end.set(e.kind() + " " + Thread.currentThread().isInterrupted());
              });
      caller.start();
      asked.await();
      caller.interrupt();
      caller.join();
    }
    assertEquals("CONNECTION true", end.get());
  }

  @Test
  @DisplayName("tells a listener of every attempt, and nothing secret")
  void listener() {
    List<RequestAttempt> attempts = new ArrayList<>();
    try (FilesClient client =
        FilesClient.builder()
            .baseUrl(server.url())
            .apiKey("obviouslyFake1")
            .retryPolicy(RetryPolicy.builder().firstDelay(Duration.ZERO).build())
            .listener(attempts::add)
            .build()) {
      server.drop().answer(500, "").answer(200, "{\"id\":1}", "X-Request-Id: req-1");
      client.users().update(1, UserUpdate.builder().name("Ann").build());
    }
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.of("req-1")),
        attempts.stream().map(RequestAttempt::requestId).collect(Collectors.toList()));
    assertEquals(
        "[updateUser attempt 1: no answer, updateUser attempt 2: 500, updateUser attempt 3: 200]",
        attempts.toString());
    assertTrue(attempts.stream().allMatch(attempt -> attempt.nanos() > 0));
  }
}
