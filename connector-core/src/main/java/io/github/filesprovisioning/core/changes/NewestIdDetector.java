package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import io.github.filesprovisioning.core.client.ListQuery;
import java.util.TreeSet;

/**
 * Asks for the newest records by id until known ground. The newest ids are remembered one by one,
 * so that a record is found whose id is lower than one that was there before it; below the lowest
 * remembered id everything is old. When a page is not enough, it asks anew for the largest page
 * there is, because what goes while one follows cursors can make a page miss a record.
 */
final class NewestIdDetector implements Detector {
  /** Fewer than a page holds, so that the usual poll is one request. */
  private static final int REMEMBERED = 500;

  private final RestartingList newest;
  private final RestartingList large;
  private final RecordShape shape;
  private final TriggerWatch watch;
  private boolean silent;
  private boolean first = true;
  private long floor;
  private String cursor;
  private final TreeSet<Long> known = new TreeSet<>();

  NewestIdDetector(PagedList list, RecordShape shape, TriggerWatch watch, boolean includeExisting) {
    PagedList descending = list.with("sort_by", "id", "desc");
    this.newest = new RestartingList(descending);
    this.large = new RestartingList(descending.with("per_page", ListQuery.MAX_PER_PAGE));
    this.shape = shape;
    this.watch = watch;
    this.silent = !includeExisting;
  }

  @Override
  public void load(StateReader in) {
    first = false;
    silent = in.flag();
    floor = in.number();
    cursor = in.text();
    for (long id : in.compressed().ascending()) {
      known.add(id);
    }
  }

  @Override
  public void save(StateWriter out) {
    out.flag(silent);
    out.number(floor);
    out.text(cursor);
    out.compressed(part -> part.ascending(known.stream().mapToLong(id -> id).toArray()));
  }

  @Override
  public boolean poll(PollRun run) {
    if (first || silent || cursor != null) {
      run.touch();
    }
    boolean usual = cursor == null;
    PagedList.Page page = usual ? newest.page(null) : large.page(cursor);
    while (visit(page, run)) {
      if (isKnownGround(page)) {
        cursor = null;
        forgetOldest();
        silent = false;
        return false;
      }
      cursor = usual ? null : page.next();
      usual = false;
      if (run.late()) {
        break;
      }
      page = large.page(cursor);
    }
    run.touch();
    return true;
  }

  private boolean visit(PagedList.Page page, PollRun run) {
    for (ObjectNode record : page.records()) {
      if (!visit(record, run)) {
        return false;
      }
    }
    return true;
  }

  /** The first poll of a silent feed need not go further down than it remembers. */
  private boolean isKnownGround(PagedList.Page page) {
    if (page.next() == null) {
      return true;
    }
    if (page.records().isEmpty()) {
      return false;
    }
    long lowest = page.records().get(page.records().size() - 1).path("id").asLong();
    if (silent && known.size() >= REMEMBERED) {
      floor = lowest - 1;
      return true;
    }
    return lowest <= floor;
  }

  private boolean visit(ObjectNode record, PollRun run) {
    long id = record.path("id").asLong();
    if (id <= floor || known.contains(id)) {
      return true;
    }
    if (run.full()) {
      return false;
    }
    known.add(id);
    run.touch();
    run.progress();
    if (!silent && watch.accepts(record)) {
      run.tellOnce(watch, String.valueOf(id), shape.openPart(record), null);
    }
    return true;
  }

  private void forgetOldest() {
    while (known.size() > REMEMBERED) {
      floor = known.pollFirst();
    }
  }
}
