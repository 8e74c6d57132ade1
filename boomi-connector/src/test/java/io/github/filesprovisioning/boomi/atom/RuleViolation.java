package io.github.filesprovisioning.boomi.atom;

import java.util.List;

/** The connector broke rules of the SDK. */
public final class RuleViolation extends AssertionError {
  private static final long serialVersionUID = 1L;

  RuleViolation(List<String> violations) {
    super(String.join("; ", violations));
  }
}
