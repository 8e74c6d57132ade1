package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.FilesException;

/** A list that starts over when a cursor has expired. Made for one poll. */
final class RestartingList {
  /** How often one poll starts over, so that cursors that never work end in an error. */
  private static final int RESTARTS = 5;

  private final PagedList list;
  private int restarts;

  RestartingList(PagedList list) {
    this.list = list;
  }

  /** The page that starts at the cursor; the first for null, or when the cursor has expired. */
  PagedList.Page page(String cursor) {
    String from = cursor;
    while (true) {
      try {
        return list.page(from);
      } catch (FilesException e) {
        if (from == null || !PagedList.cursorExpired(e) || restarts++ == RESTARTS) {
          throw e;
        }
        from = null;
      }
    }
  }
}
