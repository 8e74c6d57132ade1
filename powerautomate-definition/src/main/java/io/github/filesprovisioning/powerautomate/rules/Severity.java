package io.github.filesprovisioning.powerautomate.rules;

/** Whether certification stops at a finding or only asks about it. */
public enum Severity {
  /** The package is refused. */
  ERROR,
  /** A reviewer will ask. */
  WARNING
}
