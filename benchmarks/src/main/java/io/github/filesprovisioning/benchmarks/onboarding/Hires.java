package io.github.filesprovisioning.benchmarks.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People to onboard, each with two groups by id and two permissions. */
final class Hires {
  private final ActionRunner actions;
  private final long[] groups;
  private final int people;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();

  Hires(ActionRunner actions, long[] groups, int people, Progress progress) {
    this.actions = actions;
    this.groups = groups;
    this.people = people;
    this.progress = progress;
  }

  /** Onboards them all, so many at a time. */
  void onboard(int atATime) {
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    try {
      List<? extends Future<?>> all =
          IntStream.range(0, atATime).mapToObj(i -> threads.submit(this::work)).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a hire failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while hiring", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
      JsonNode result = actions.run("lifecycle.onboard_user", person(i));
      if (!result.path("outcome").asText().equals("CREATED")
          || result.path("granted_permissions").size() != 2
          || result.path("added_group_ids").size() != 2) {
        throw new IllegalStateException("hire " + i + " was not onboarded: " + result);
      }
      if ((i + 1) % Math.max(1, people / 10) == 0) {
        progress.tell("onboarding: %,d of %,d people".formatted(i + 1, people));
      }
    }
  }

  private ObjectNode person(int number) {
    String username = "hire%06d".formatted(number);
    ObjectNode person =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", username)
            .put("email", username + "@example.com")
            .put("name", "Hire " + number);
    person
        .putArray("group_ids")
        .add(groups[number % groups.length])
        .add(groups[(number + 1) % groups.length]);
    person
        .putArray("permissions")
        .add(permission("Home/" + username, "full"))
        .add(permission("Departments/" + number % groups.length, "readonly"));
    return person;
  }

  private static ObjectNode permission(String path, String kind) {
    return JsonNodeFactory.instance.objectNode().put("path", path).put("permission", kind);
  }
}
