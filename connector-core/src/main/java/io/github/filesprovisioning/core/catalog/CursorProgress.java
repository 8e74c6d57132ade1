package io.github.filesprovisioning.core.catalog;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;

/** Each page has to lead to another one, or reading a list would never end. */
final class CursorProgress {
  private CursorProgress() {}

  /**
   * Checks the cursor that a page gave.
   *
   * @param before the cursor that led to the page, or null
   * @param after the cursor that the page gave, or null
   */
  static void check(String before, String after) {
    if (after != null && after.equals(before)) {
      throw new FilesException(
          ErrorKind.SERVER_ERROR,
          "The list does not end: Files.com gave the same cursor twice. Start the list again.");
    }
  }
}
