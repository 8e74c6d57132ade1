package io.github.filesprovisioning.benchmarks.feed;

import com.sun.management.OperatingSystemMXBean;
import io.github.filesprovisioning.benchmarks.LiveHeap;
import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.FilesClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that polls a feed and prints what that cost: seconds, seconds of processor, the most
 * heap in bytes, events. A process of its own, so that nothing else is in its heap.
 */
public final class PollCommand {
  private static final double SECOND = 1e9;

  private PollCommand() {}

  /**
   * Polls from one state again and again: some times as fast as it goes, of which the last counts,
   * and once more, slowly, to see the heap.
   *
   * @param arguments address for the fast polls; how many of them; address for the slow one; key;
   *     triggers, with commas; file of the state, which may be missing; file for the new state
   */
  public static void main(String[] arguments) throws IOException {
    Path before = Path.of(arguments[5]);
    FeedState state =
        Files.exists(before) ? FeedState.of(Files.readAllBytes(before)) : FeedState.none();
    String key = arguments[3];
    String[] triggers = arguments[4].split(",");
    String times = times(arguments[0], key, triggers, state, Integer.parseInt(arguments[1]));
    try (FilesClient client = client(arguments[2], key);
        LiveHeap heap = new LiveHeap()) {
      ChangeBatch batch = poll(client, triggers, state);
      System.out.println(times + " " + heap.most() + " " + batch.events().size());
      Files.write(Path.of(arguments[6]), batch.state().toBytes());
    }
  }

  private static String times(
      String baseUrl, String key, String[] triggers, FeedState state, int polls) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    try (FilesClient client = client(baseUrl, key)) {
      long time = 0;
      long processor = 0;
      for (int i = 0; i < polls; i++) {
        long start = System.nanoTime();
        long processorBefore = system.getProcessCpuTime();
        poll(client, triggers, state);
        time = System.nanoTime() - start;
        processor = system.getProcessCpuTime() - processorBefore;
      }
      return time / SECOND + " " + processor / SECOND;
    }
  }

  private static FilesClient client(String baseUrl, String key) {
    return FilesClient.builder().baseUrl(baseUrl).apiKey(key).build();
  }

  private static ChangeBatch poll(FilesClient client, String[] triggers, FeedState state) {
    return ChangeFeed.builder(client).triggers(triggers).build().poll(state, PollLimits.none());
  }
}
