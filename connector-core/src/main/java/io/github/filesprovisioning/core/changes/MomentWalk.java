package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Walks over a list of which what is known can be skipped, until the poll has done enough. */
final class MomentWalk {
  /** How often one poll starts a list over whose cursor has expired. */
  private static final int RESTARTS = 5;

  private final Supplier<PagedList> lists;
  private int restarts;

  /**
   * Creates a walk.
   *
   * @param lists the list, from where it has to be asked for now
   */
  MomentWalk(Supplier<PagedList> lists) {
    this.lists = lists;
  }

  /**
   * Walks.
   *
   * @param visit deals with a record; false when it may not because the poll is full
   * @return whether it has come to the end
   */
  boolean run(Predicate<ObjectNode> visit, PollRun run) {
    while (true) {
      try {
        return walk(lists.get(), visit, run);
      } catch (FilesException e) {
        if (!PagedList.cursorExpired(e) || restarts++ == RESTARTS) {
          throw e;
        }
      }
    }
  }

  private static boolean walk(PagedList list, Predicate<ObjectNode> visit, PollRun run) {
    String cursor = null;
    do {
      PagedList.Page page = list.page(cursor);
      for (ObjectNode record : page.records()) {
        if (!visit.test(record)) {
          return false;
        }
      }
      cursor = page.next();
    } while (cursor != null && !run.late());
    return cursor == null;
  }
}
