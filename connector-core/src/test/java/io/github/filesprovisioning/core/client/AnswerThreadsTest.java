package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The threads on which answers arrive")
class AnswerThreadsTest {
  private final AnswerThreads threads = new AnswerThreads();

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  @DisplayName("take what other threads hand over")
  void takeOver() {
    Thread worker = CompletableFuture.supplyAsync(Thread::currentThread, threads).join();
    assertNotSame(Thread.currentThread(), worker);
    assertTrue(worker.isDaemon());
  }

  @Test
  @DisplayName("do at once what they would hand over themselves")
  void doThemselves() {
    CompletableFuture<Thread> inner = new CompletableFuture<>();
    CompletableFuture<Boolean> atOnce = new CompletableFuture<>();
    Thread outer =
        CompletableFuture.supplyAsync(
                () -> {
                  threads.execute(() -> inner.complete(Thread.currentThread()));
                  atOnce.complete(inner.isDone());
                  return Thread.currentThread();
                },
                threads)
            .join();
    assertTrue(atOnce.join());
    assertSame(outer, inner.join());
  }

  @Test
  @DisplayName("do not wait for each other, while one is left")
  void atTheSameTime() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    List<CompletableFuture<String>> waiting = new ArrayList<>();
    while (waiting.size() < AnswerThreads.AT_MOST - 1) {
      waiting.add(CompletableFuture.supplyAsync(answer::join, threads));
    }
    threads.execute(() -> answer.complete("came"));
    waiting.forEach(each -> assertEquals("came", each.join()));
  }

  @Test
  @DisplayName("are a few, however many answers come")
  void fewThreads() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    List<CompletableFuture<Thread>> tasks = new ArrayList<>();
    while (tasks.size() < 3 * AnswerThreads.AT_MOST) {
      tasks.add(
          CompletableFuture.supplyAsync(
              () -> {
                answer.join();
                return Thread.currentThread();
              },
              threads));
    }
    answer.complete("came");
    long used = tasks.stream().map(CompletableFuture::join).distinct().count();
    assertTrue(used <= AnswerThreads.AT_MOST, () -> "threads: " + used);
  }

  @Test
  @DisplayName("do what they were given before they are closed")
  void drain() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    List<CompletableFuture<String>> given = new ArrayList<>();
    while (given.size() < 2 * AnswerThreads.AT_MOST) {
      given.add(CompletableFuture.supplyAsync(answer::join, threads));
    }
    threads.close();
    answer.complete("came");
    given.forEach(each -> assertEquals("came", each.join()));
  }

  @Test
  @DisplayName("take nothing more once they are closed")
  void closed() {
    threads.close();
    assertThrows(RejectedExecutionException.class, () -> threads.execute(() -> {}));
  }
}
