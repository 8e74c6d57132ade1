package io.github.filesprovisioning.core.changes.state;

import java.util.Optional;

/**
 * One field of all records. A value is its JSON text; an empty text stands for a field that is
 * absent, null or empty. The label of the record is given along because values often contain it.
 */
interface Column {
  /** Whether anything was ever put into the cell; a field that a new release watches was not. */
  boolean known(int row);

  /** Whether the value is the one in the cell, as far as the cell can tell. */
  boolean matches(int row, String text, String label);

  /** The value, when it is kept. */
  Optional<String> text(int row, String label);

  void put(int row, String text, String label);
}
