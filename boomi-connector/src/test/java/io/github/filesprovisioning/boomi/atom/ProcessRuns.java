package io.github.filesprovisioning.boomi.atom;

import java.util.List;

/** The process that a listener starts. */
@FunctionalInterface
public interface ProcessRuns {
  /**
   * Runs the process with documents.
   *
   * @return whether it completed
   */
  boolean run(List<String> documents);

  /** Is told that listening went wrong. */
  default void failed(Throwable error) {}
}
