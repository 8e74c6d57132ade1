package io.github.filesprovisioning.boomi.atom;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers broken rules. A connector might catch what a call throws, so everything is told again
 * when the operation is over. Safe for use by many threads.
 */
final class Rules {
  private final List<String> violations = new ArrayList<>();

  /** Notes a violation. */
  synchronized void broken(String rule) {
    violations.add(rule);
  }

  /** Notes a violation and gives what to throw. */
  IllegalStateException refuse(String rule) {
    broken(rule);
    return new IllegalStateException(rule);
  }

  /**
   * Ends a piece of work.
   *
   * @throws RuleViolation when rules were broken in it
   */
  synchronized void check() {
    if (!violations.isEmpty()) {
      List<String> told = List.copyOf(violations);
      violations.clear();
      throw new RuleViolation(told);
    }
  }
}
