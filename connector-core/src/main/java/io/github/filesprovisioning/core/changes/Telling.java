package io.github.filesprovisioning.core.changes;

/** What a pass does with the differences it finds. */
enum Telling {
  /** The first pass: nothing is news. */
  NOTHING,
  /** The first pass of a feed that was asked for the past: everything there is counts as new. */
  EXISTING,
  /** A later pass. */
  CHANGES
}
