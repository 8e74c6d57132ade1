package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two clients in one JVM")
class TwoClientsTest {
  private static final int USERS = 1500;

  @Test
  @DisplayName("never touch each other's site under load")
  void stayApart() throws Exception {
    try (Site red = new Site("red");
        Site blue = new Site("blue")) {
      ExecutorService threads = Executors.newFixedThreadPool(16);
      try {
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
          int number = i;
          work.add(threads.submit(() -> red.create(number)));
          work.add(threads.submit(() -> blue.create(number)));
        }
        for (Future<?> each : work) {
          each.get();
        }
      } finally {
        threads.shutdownNow();
      }
      red.check();
      blue.check();
    }
  }

  /** A sandbox with its own key, and a client that carries the site's name everywhere. */
  private static final class Site implements AutoCloseable {
    private final String name;
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build());
    private final FilesClient client;

    Site(String name) {
      this.name = name;
      client =
          FilesClient.builder()
              .baseUrl(sandbox.baseUrl())
              .apiKey(sandbox.apiKey())
              .userAgent("client-" + name)
              .build();
    }

    User create(int number) {
      User user = client.users().create(UserCreate.builder().username(name + "-" + number).build());
      return client.users().get(user.id());
    }

    /** Another site's key would have been refused; another site's client would show its name. */
    void check() {
      Set<String> agents =
          sandbox.requests(0).stream().map(r -> r.userAgent()).collect(Collectors.toSet());
      assertEquals(Set.of("client-" + name), agents);
      assertTrue(sandbox.requests(0).stream().allMatch(r -> r.status() < 300));
      List<String> names =
          client.users().list(ListQuery.all()).stream()
              .map(User::username)
              .filter(username -> !username.equals("admin"))
              .toList();
      assertEquals(USERS, names.size());
      assertTrue(names.stream().allMatch(username -> username.startsWith(name + "-")));
    }

    @Override
    public void close() {
      client.close();
      sandbox.close();
    }
  }
}
