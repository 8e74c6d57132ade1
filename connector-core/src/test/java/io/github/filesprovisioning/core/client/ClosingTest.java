package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client that is closed")
class ClosingTest {
  private final WireServer server = new WireServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private FilesClient client() {
    return FilesClient.builder()
        .baseUrl(server.url())
        .apiKey("obviouslyFake1")
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  private static Set<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("files-client"))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("lets its threads go")
  void threadsEnd() throws InterruptedException {
    Set<Thread> before = workers();
    List<Thread> own = new ArrayList<>();
    try (FilesClient client = client()) {
      server.answer(200, "{\"id\":1}");
      client.users().get(1);
      own.addAll(workers());
      own.removeAll(before);
      assertTrue(own.stream().allMatch(Thread::isDaemon));
    }
    assertTrue(own.size() > 0);
    for (Thread worker : own) {
      worker.join();
    }
  }

  @Test
  @DisplayName("says so when it is used again")
  void usedAgain() {
    FilesClient client = client();
    client.close();
    FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
    assertTrue(e.getMessage().contains("closed"), e::getMessage);
  }
}
