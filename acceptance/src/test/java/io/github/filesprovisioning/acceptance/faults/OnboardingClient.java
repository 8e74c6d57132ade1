package io.github.filesprovisioning.acceptance.faults;

import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.core.client.RetryPolicy;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A provisioning job in a process of its own, made to be killed. Onboards a stretch of the list
 * with many workers until everybody is through, and tells of each in a line {@code done N}, of each
 * error in a line {@code reported N KIND}, of each request sent again in a line {@code retried}.
 * Keeps nothing on disk.
 *
 * <p>Arguments: address of the site, first person, number of people. The key comes as the first
 * line of the standard input.
 */
public final class OnboardingClient {

  private OnboardingClient() {}

  /**
   * Runs the job.
   *
   * @param arguments address, first person and number of people
   * @throws Exception when something other than a typed error happened
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    int first = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    RetryPolicy quick =
        RetryPolicy.builder()
            .attempts(4)
            .firstDelay(Duration.ofMillis(2))
            .maxDelay(Duration.ofMillis(20))
            .build();
    CorePlatform core =
        new CorePlatform(
            client ->
                client
                    .retryPolicy(quick)
                    .listener(
                        attempt -> {
                          if (attempt.number() > 1) {
                            out.println("retried");
                          }
                        }));
    try (Platform.Session session = core.open(arguments[0], in.readLine())) {
      OnboardingJob job = new OnboardingJob(session, new Careers(size));
      Collection<Integer> rest = IntStream.range(first, size).boxed().toList();
      while (!rest.isEmpty()) {
        Map<Integer, String> reported = job.tryOnce(rest, person -> out.println("done " + person));
        reported.forEach((person, kind) -> out.println("reported " + person + " " + kind));
        rest = reported.keySet();
      }
    }
    out.println("finished");
  }
}
