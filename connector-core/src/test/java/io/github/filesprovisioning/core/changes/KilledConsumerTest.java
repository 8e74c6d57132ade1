package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class KilledConsumerTest {
  private static final int KILLS = 12;

  @TempDir Path directory;

  private final Random random = new Random(11);
  private int killed;

  @Test
  void a_kill_between_events_and_save_repeats_events_and_loses_none()
      throws IOException, InterruptedException {
    try (WatchedSite site = new WatchedSite()) {
      long gone = site.create("createUser", "{'username':'gone'}");
      long changed = site.create("createUser", "{'username':'changed'}");
      assertTrue(isThrough(site, 0));
      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < 30; i++) {
        expected.add("user.created " + site.create("createUser", "{'username':'user-%d'}", i));
      }
      site.change("deleteUser", "{'id':%d}", gone);
      site.change("updateUser", "{'id':%d,'company':'Acme'}", changed);
      expected.add("user.deleted " + gone);
      expected.add("user.updated " + changed);

      boolean through = false;
      while (!through) {
        through = isThrough(site, 0.5);
      }
      List<String> told = Files.readAllLines(directory.resolve("events"));
      assertTrue(told.size() > expected.size(), "no event came twice: " + told.size());
      List<String> once =
          told.stream()
              .distinct()
              .map(line -> line.substring(line.indexOf(' ') + 1))
              .collect(Collectors.toList());
      new FaultFigures("feed-kills", "Change feed: consumer killed")
          .operations(expected.size())
          .fault("kill", killed)
          .retries(told.size() - once.size())
          .recovered(0)
          .duplicates(once.stream().filter(event -> !expected.contains(event)).count())
          .lost(expected.stream().filter(event -> !once.contains(event)).count())
          .unreported(0)
          .keep();
      assertEquals(expected.size(), once.size());
      assertEquals(expected, new TreeSet<>(once));
      assertEquals(KILLS, killed);
    }
  }

  /** Runs the consumer; kills it after some of its batches with this chance. */
  private boolean isThrough(WatchedSite site, double chance)
      throws IOException, InterruptedException {
    Process consumer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillableConsumer.class.getName(),
                site.sandbox().baseUrl(),
                site.sandbox().apiKey(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = consumer.inputReader();
        OutputStream input = consumer.getOutputStream()) {
      while (output.readLine() != null) {
        if (killed < KILLS && random.nextDouble() < chance) {
          killed++;
          consumer.destroyForcibly().waitFor();
          return false;
        }
        input.write('\n');
        input.flush();
      }
    }
    assertEquals(0, consumer.waitFor());
    return true;
  }
}
