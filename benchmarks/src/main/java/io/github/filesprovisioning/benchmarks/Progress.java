package io.github.filesprovisioning.benchmarks;

/** Is told what is under way. */
@FunctionalInterface
public interface Progress {
  /** Tells it. */
  void tell(String what);

  /** Writes to the error output, with the minutes and seconds since now. */
  static Progress onScreen() {
    long start = System.nanoTime();
    return what -> {
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      System.err.printf("%02d:%02d %s%n", seconds / 60, seconds % 60, what);
    };
  }
}
