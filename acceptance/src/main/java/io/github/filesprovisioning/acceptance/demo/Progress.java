package io.github.filesprovisioning.acceptance.demo;

import java.io.PrintStream;

/**
 * Shows how far a long job is: a bar that grows on a terminal, a line now and then elsewhere (a
 * file or a build log).
 */
final class Progress {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private final String label;
  private final int total;
  private final boolean terminal = System.console() != null;
  private int done;

  Progress(PrintStream out, String label, int total) {
    this.out = out;
    this.label = label;
    this.total = total;
  }

  /** One more is done; a parked one that is tried again counts once. */
  void step() {
    if (done == total) {
      return;
    }
    done++;
    if (terminal) {
      int filled = done * WIDTH / total;
      String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      out.printf("\r   %s %s %d/%d", label, bar, done, total);
    } else if (done % 100 == 0 || done == total) {
      out.printf("   %s: %d of %d%n", label, done, total);
    }
  }

  void end() {
    if (terminal) {
      out.println();
    }
  }
}
