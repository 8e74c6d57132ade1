package io.github.filesprovisioning.benchmarks.listing;

import com.sun.management.OperatingSystemMXBean;
import io.github.filesprovisioning.benchmarks.LiveHeap;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process that reads the list of all users twice, once for time and once for heap, and prints
 * what that took: users, requests, seconds, seconds of processor, the most heap in bytes.
 */
public final class ListCommand {
  private static final ListQuery ALL = ListQuery.builder().perPage(1000).build();
  private static final double SECOND = 1e9;

  private ListCommand() {}

  /**
   * Reads the list.
   *
   * @param arguments address of the site; key
   */
  public static void main(String[] arguments) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    AtomicLong requests = new AtomicLong();
    try (FilesClient client =
        FilesClient.builder()
            .baseUrl(arguments[0])
            .apiKey(arguments[1])
            .listener(attempt -> requests.incrementAndGet())
            .build()) {
      long start = System.nanoTime();
      long processorBefore = system.getProcessCpuTime();
      long users = read(client);
      double seconds = (System.nanoTime() - start) / SECOND;
      double processor = (system.getProcessCpuTime() - processorBefore) / SECOND;
      long sent = requests.get();
      try (LiveHeap heap = new LiveHeap()) {
        read(client);
        System.out.println(
            users + " " + sent + " " + seconds + " " + processor + " " + heap.most());
      }
    }
  }

  private static long read(FilesClient client) {
    long users = 0;
    for (User user : client.users().list(ALL)) {
      users += user.username().isEmpty() ? 0 : 1;
    }
    return users;
  }
}
