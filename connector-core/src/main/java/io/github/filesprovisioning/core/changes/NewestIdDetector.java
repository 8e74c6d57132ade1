package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.TreeSet;

/**
 * Asks for the newest records by id until known ground. The newest ids are remembered one by one,
 * so that a record is found whose id is lower than one that was there before it; below the lowest
 * remembered id everything is old.
 */
final class NewestIdDetector implements Detector {
  /** Fewer than a page holds, so that the usual poll is one request. */
  private static final int REMEMBERED = 500;

  private final PagedList list;
  private final RecordShape shape;
  private final TriggerWatch watch;
  private boolean silent;
  private boolean first = true;
  private long floor;
  private String cursor;
  private final TreeSet<Long> known = new TreeSet<>();

  NewestIdDetector(PagedList list, RecordShape shape, TriggerWatch watch, boolean includeExisting) {
    this.list = list.with("sort_by", "id", "desc");
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
    boolean through = false;
    while (!through) {
      PagedList.Page page = page();
      for (ObjectNode record : page.records()) {
        if (!visit(record, run)) {
          return true;
        }
      }
      through = isKnownGround(page);
      cursor = through ? null : page.next();
      if (!through && run.late()) {
        run.touch();
        return true;
      }
    }
    forgetOldest();
    silent = false;
    return false;
  }

  private PagedList.Page page() {
    try {
      return list.page(cursor);
    } catch (FilesException e) {
      if (cursor == null || !PagedList.cursorExpired(e)) {
        throw e;
      }
      return list.page(null);
    }
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
