package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.atom.ProcessRuns;
import io.github.filesprovisioning.boomi.atom.RunningListener;
import io.github.filesprovisioning.boomi.bulk.BulkUpsert;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("nightly")
@Timeout(600)
@DisplayName("While one request in ten meets a fault")
class FaultRunIT {
  private static final Set<String> ANSWER_LOST = Set.of("error_after", "drop_after");
  private static final int DOCUMENTS = 5000;
  private static final int PARALLEL = 16;
  private static final int CHANGES = 500;
  private static final int RESTARTS = 5;

  private final Site site = new Site();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  @DisplayName("one UPSERT of many documents answers each correctly and once")
  void upsert() throws Exception {
    site.sandbox().faults(Site.json(BulkUpsert.faults()));
    BulkUpsert bulk = new BulkUpsert(DOCUMENTS, done -> {});
    bulk.run(site.connection(Map.of("attempts", "10")), PARALLEL);
    List<String> usernames = new ArrayList<>();
    site.sandbox().state().path("users").forEach(u -> usernames.add(u.path("username").asText()));
    Set<String> once = new HashSet<>(usernames);
    int expected = DOCUMENTS - DOCUMENTS / 100 + 1;
    figures("boomi-upsert", "Boomi: one bulk UPSERT", DOCUMENTS)
        .retries(struck())
        .duplicates(usernames.size() - once.size())
        .lost(expected - once.size())
        .unreported(bulk.wrong().size())
        .keep();

    assertEquals(List.of(), bulk.wrong());
    assertEquals(expected, once.size());
    assertEquals(expected, usernames.size());
  }

  @Test
  @DisplayName("a listener whose process fails at random loses no change, over restarts")
  void listener(@TempDir Path folder) throws Exception {
    FailingProcess process = new FailingProcess();
    site.sandbox().faults(Site.json(BulkUpsert.faults()));
    Map<String, String> fields =
        Map.of(
            "stateFolder", folder.toString(),
            "pollInterval", "5",
            "includeExisting", "true",
            "batchSize", "7");
    for (int part = 0; part < RESTARTS; part++) {
      hire(part * CHANGES / RESTARTS, (part + 1) * CHANGES / RESTARTS);
      try (RunningListener listener =
          site.connection()
              .operation(OperationType.LISTEN, fields)
              .importing("user.created")
              .listen(process)) {
        assertTrue(listener.isSingleton());
        // All but the last are stopped somewhere in the middle, with changes not told yet.
        process.await(
            part == RESTARTS - 1
                ? CHANGES + 1
                : part * CHANGES / RESTARTS + CHANGES / RESTARTS / 2);
      }
    }
    Set<String> expected = new TreeSet<>(Set.of("admin"));
    for (int i = 0; i < CHANGES; i++) {
      expected.add(username(i));
    }
    Set<String> unexpected = new TreeSet<>(process.completed());
    unexpected.removeAll(expected);
    expected.removeAll(process.completed());
    figures("boomi-listen", "Boomi: listener, process fails", CHANGES)
        .fault("kill", process.refused() + RESTARTS - 1L)
        .retries(process.refused())
        .duplicates(unexpected.size())
        .lost(expected.size())
        .unreported(0)
        .keep();

    assertEquals(Set.of(), expected);
    assertEquals(Set.of(), unexpected);
    assertTrue(process.refused() > 10, () -> "only " + process.refused() + " processes failed");
  }

  private FaultFigures figures(String id, String run, int operations) {
    long lostAnswers =
        site.sandbox().requests(0).stream()
            .filter(r -> !r.method().equals("GET") && r.fault() != null)
            .filter(r -> ANSWER_LOST.contains(r.fault()))
            .count();
    return new FaultFigures(id, run)
        .operations(operations)
        .faults(site.sandbox().faultReport())
        .recovered(lostAnswers);
  }

  /** Every one of them was followed by another request, or its document would have failed. */
  private long struck() {
    long struck = 0;
    for (JsonNode count : site.sandbox().faultReport().path("injected")) {
      struck += count.asLong();
    }
    return struck;
  }

  private void hire(int from, int to) {
    ObjectNode seed = (ObjectNode) Site.json("{'users':[]}");
    for (int i = from; i < to; i++) {
      seed.withArray("users").addObject().put("username", username(i));
    }
    site.sandbox().seed(seed);
  }

  private static String username(int i) {
    return String.format("user%03d", i);
  }

  /** Completes, says no or breaks, by chance; remembers what was completed. */
  private static final class FailingProcess implements ProcessRuns {
    private final Random mood = new Random(5);
    private final Set<String> completed = new TreeSet<>();
    private int refused;

    @Override
    public synchronized boolean run(List<String> documents) {
      int chance = mood.nextInt(10);
      if (chance < 3) {
        refused++;
        if (chance == 0) {
          throw new IllegalStateException("the process broke");
        }
        return false;
      }
      documents.forEach(text -> completed.add(Site.json(text).at("/user/username").asText()));
      notifyAll();
      return true;
    }

    synchronized void await(int count) throws InterruptedException {
      while (completed.size() < count) {
        wait();
      }
    }

    synchronized Set<String> completed() {
      return Set.copyOf(completed);
    }

    synchronized int refused() {
      return refused;
    }
  }
}
