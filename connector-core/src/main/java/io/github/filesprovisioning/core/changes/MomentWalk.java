package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Walks over a list by time of which what is known can be skipped, until the poll has done enough.
 * It goes on from the time of the last record rather than from a cursor, because a cursor that
 * counts positions misses a record when another one moves to the end. Only within a second it
 * follows cursors.
 */
final class MomentWalk {
  private final TimeList times;
  private final Function<Instant, PagedList> from;
  private Instant start;

  /**
   * Creates a walk.
   *
   * @param from the list from a moment on, earliest first
   */
  MomentWalk(TimeList times, Instant start, Function<Instant, PagedList> from) {
    this.times = times;
    this.from = from;
    this.start = start.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Walks.
   *
   * @param visit deals with a record; false when it may not because the poll is full
   * @return whether it has come to the end
   */
  boolean run(Predicate<ObjectNode> visit, PollRun run) {
    RestartingList list = new RestartingList(from.apply(start));
    String cursor = null;
    while (true) {
      PagedList.Page page = list.page(cursor);
      for (ObjectNode record : page.records()) {
        if (!visit.test(record)) {
          return false;
        }
      }
      cursor = page.next();
      if (cursor == null || run.late()) {
        return cursor == null;
      }
      if (advance(page.records())) {
        list = new RestartingList(from.apply(start));
        cursor = null;
      }
    }
  }

  private boolean advance(List<ObjectNode> records) {
    if (records.isEmpty()) {
      return false;
    }
    Optional<Instant> last = times.moment(records.get(records.size() - 1));
    Instant before = start;
    start = last.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)).orElse(start);
    return start.isAfter(before);
  }
}
