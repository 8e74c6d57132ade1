package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Single calls of three clients against one sandbox. The clients take turns of a few seconds, each
 * in a process of its own, so that what the machine and the sandbox become in the meantime is
 * nobody's advantage.
 */
public final class CallsPart implements Part {
  private static final List<String> OPERATIONS = List.of("get", "list", "update", "create");
  static final List<String> CLIENTS = List.of("floor", "core", "stock");
  private static final int[] AT_A_TIME = {1, 32};
  private static final int USERS = 100_000;

  private final CallTrial trial;
  private final int clientsAtOnce;

  /** With forked JVMs that take turns. */
  public CallsPart() {
    this(new ForkedTrial(), CLIENTS.size());
  }

  /**
   * With trials of another kind.
   *
   * @param clientsAtOnce 1 when the clients have no processes of their own
   */
  CallsPart(CallTrial trial, int clientsAtOnce) {
    this.trial = trial;
    this.clientsAtOnce = clientsAtOnce;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Section measure(Scale scale, Progress progress) {
    int users = scale.of(USERS);
    List<Measured> all = new ArrayList<>();
    ExecutorService runners = Executors.newFixedThreadPool(clientsAtOnce);
    try (SandboxProcess sandbox = new SandboxProcess()) {
      progress.tell("calls: a sandbox with %,d users".formatted(users));
      sandbox.seed(users);
      for (String operation : OPERATIONS) {
        for (int atATime : AT_A_TIME) {
          CLIENTS.stream()
              .map(
                  client ->
                      CompletableFuture.supplyAsync(
                          () -> trial.run(sandbox, operation, atATime, client, scale), runners))
              .toList()
              .forEach(
                  running -> {
                    Measured measured = running.join();
                    progress.tell("calls: " + measured);
                    all.add(measured);
                  });
        }
      }
    } finally {
      runners.shutdownNow();
    }
    return new CallTable(all, users).section(scale);
  }
}
