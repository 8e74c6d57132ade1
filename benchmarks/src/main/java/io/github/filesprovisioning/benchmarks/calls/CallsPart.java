package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Single calls of three clients against one sandbox. The clients take turns, each time in a process
 * of their own; the second round goes the other way round, so that what the sandbox becomes in the
 * meantime is nobody's advantage.
 */
public final class CallsPart implements Part {
  private static final List<String> OPERATIONS = List.of("get", "list", "update", "create");
  static final List<String> CLIENTS = List.of("floor", "core", "stock");
  private static final int[] AT_A_TIME = {1, 32};
  private static final int USERS = 100_000;

  private final CallTrial trial;
  private final int rounds;

  /** With forked JVMs and two rounds. */
  public CallsPart() {
    this(new ForkedTrial(), 2);
  }

  CallsPart(CallTrial trial, int rounds) {
    this.trial = trial;
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Section measure(Scale scale, Progress progress) {
    int users = scale.of(USERS);
    List<Measured> all = new ArrayList<>();
    try (SandboxProcess sandbox = new SandboxProcess()) {
      progress.tell("calls: a sandbox with %,d users".formatted(users));
      sandbox.seed(users);
      for (int round = 1; round <= rounds; round++) {
        round(round, sandbox, scale, progress, all);
      }
    }
    return new CallTable(all, users).section(scale);
  }

  private void round(
      int round, SandboxProcess sandbox, Scale scale, Progress progress, List<Measured> all) {
    List<String> turns = new ArrayList<>(CLIENTS);
    if (round % 2 == 0) {
      Collections.reverse(turns);
    }
    for (String operation : OPERATIONS) {
      for (int atATime : AT_A_TIME) {
        for (String client : turns) {
          Measured measured = trial.run(sandbox, operation, atATime, client, scale);
          progress.tell(
              "calls, round %d of %d: %s, %d at a time, %s: %.0f a second"
                  .formatted(round, rounds, operation, atATime, client, measured.perSecond()));
          all.add(measured);
        }
      }
    }
  }
}
