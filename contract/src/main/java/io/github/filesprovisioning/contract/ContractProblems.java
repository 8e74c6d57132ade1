package io.github.filesprovisioning.contract;

import java.util.ArrayList;
import java.util.List;

/** What the checks found. All of it is told at once, so that it can be put right in one go. */
final class ContractProblems {
  private final List<String> lines = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param place where in the document, for example {@code actions.user.create.label}
   * @param rule what is wrong there and what is expected instead
   */
  void add(String place, String rule) {
    lines.add(place + ": " + rule);
  }

  /** The problems as {@code place: rule}, in the order in which they were found. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Fails with all problems, when there are any. */
  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new ContractException(String.join(System.lineSeparator(), lines));
    }
  }
}
