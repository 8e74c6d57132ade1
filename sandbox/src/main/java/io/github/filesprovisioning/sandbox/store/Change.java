package io.github.filesprovisioning.sandbox.store;

/**
 * One change of one row.
 *
 * @param before null when the row is new
 * @param after null when the row is gone
 */
record Change(Table table, Row before, Row after) {
  long id() {
    return (after == null ? before : after).id();
  }
}
