package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints the table of the runs with faults and writes it down, as {@code acceptance/faults} ends.
 */
public final class FaultReport {

  private FaultReport() {}

  /**
   * Makes the report.
   *
   * @param arguments folder with the figures, file to write, and the names of the runs that must be
   *     there
   * @throws IOException when figures cannot be read or the report cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    List<String> expected = Arrays.asList(arguments).subList(2, arguments.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> failures = write(Path.of(arguments[0]), expected, Path.of(arguments[1]), out);
    failures.forEach(failure -> out.println("FAILED: " + failure));
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  static List<String> write(Path folder, List<String> expected, Path report, PrintStream out)
      throws IOException {
    List<String> failures = new ArrayList<>();
    List<JsonNode> runs = new ArrayList<>();
    for (String id : expected) {
      Path figures = folder.resolve(id + ".json");
      if (Files.exists(figures)) {
        runs.add(new ObjectMapper().readTree(figures.toFile()));
      } else {
        failures.add(id + " did not come to an end");
      }
    }
    FaultTable table = new FaultTable(runs);
    failures.addAll(table.failures());
    out.println(table.text());
    if (failures.isEmpty()) {
      Files.writeString(report, page(table), StandardCharsets.UTF_8);
      out.println("Written to " + report);
    }
    return failures;
  }

  private static String page(FaultTable table) {
    return """
        # Runs with faults

        Written by `FaultReport`, the last step of `acceptance/faults`, on %s, on a machine with %d cores and %d GB of
        memory (%s).

        %s
        Columns from `429` to `kill` count the faults injected: `429` rate limit, `5xx` error and `drop` connection
        closed before anything took effect, `5xx*`, `drop*`, `cut*` (body ends early) and `bad*` (malformed JSON) after
        the request took effect, `curs` cursor expired, `wait` request delayed, `slow` body in small pieces, `kill`
        process killed, or failed before it had saved anything.

        *Retried* counts requests sent again and actions run again, in the rows of the change feed and of the listener
        the events told again. *Recovered* counts writes that took effect although their answer was lost, each of which
        ended as one change. *Duplicates* (there twice, or not as wanted), *lost* (missing) and *unreported* (not done,
        and no error said so) must be 0, or the command fails; it also fails when a run is missing.

        | Run | Does |
        |---|---|
        | Hires with faults | 5,000 people, 16 at a time, while one request in ten meets a fault. Before what was reported is run again, everybody who is not as wanted must be among the reported. The whole list once more writes nothing |
        | Hires with faults, process killed | the same in a process that is killed 20 times at a random moment and started again at the first gap |
        | Soak: hires, moves, departures | 10,000 people hired, moved and let go in a random mix, 16 at a time. After each of 20 rounds the whole site is compared, once when everybody was tried once and once when the reported were run again |
        | Soak on a platform | the same with 100 people, one at a time, through the connector of that platform; not on Logic Apps, which has no onboarding |
        | Change feed: random sequences | changes, polls, faults, races between pages and polls whose consumer dies; the events applied to the baseline must give the site |
        | Change feed: consumer killed | between events and state |
        | Boomi | a bulk UPSERT of 5,000 documents, one in a hundred bad; a listener whose process fails at random, over restarts |
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            memory(),
            "JDK " + Runtime.version().feature() + ", " + System.getProperty("os.name"),
            table.markdown());
  }

  /** Memory of the machine in GiB, rounded up because the system keeps some for itself. */
  private static long memory() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return (machine.getTotalMemorySize() >> 30) + 1;
  }
}
