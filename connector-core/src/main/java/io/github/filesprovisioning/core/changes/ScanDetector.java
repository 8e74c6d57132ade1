package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;

/**
 * Compares a whole list with the last pass over it. A pass can stretch over several polls: it stops
 * between pages, or within one when the poll is full, and goes on from the cursor of that page; the
 * records compared already are then equal and make no event again.
 */
final class ScanDetector implements Detector {
  private final RestartingList list;
  private final Ledger ledger;
  private final boolean includeExisting;
  private boolean first = true;
  private boolean listed;
  private String cursor;

  ScanDetector(PagedList list, Ledger ledger, boolean includeExisting) {
    this.list = new RestartingList(list);
    this.ledger = ledger;
    this.includeExisting = includeExisting;
  }

  @Override
  public void load(StateReader in) {
    first = in.flag();
    listed = in.flag();
    cursor = in.text();
    ledger.load(in);
  }

  @Override
  public void save(StateWriter out) {
    out.flag(first);
    out.flag(listed);
    out.text(cursor);
    ledger.save(out);
  }

  @Override
  public boolean poll(PollRun run) {
    boolean whole = !first && !listed && cursor == null && !ledger.begun();
    if (!list(run) || !settle(run)) {
      run.touch();
      return true;
    }
    if (!whole) {
      run.touch();
    }
    first = false;
    listed = false;
    ledger.endPass();
    return false;
  }

  private boolean list(PollRun run) {
    while (!listed) {
      PagedList.Page page = list.page(cursor);
      for (ObjectNode record : page.records()) {
        if (!ledger.visit(record, telling(), run)) {
          return false;
        }
      }
      cursor = page.next();
      listed = cursor == null;
      run.progress();
      if (!listed && run.late()) {
        return false;
      }
    }
    return true;
  }

  private boolean settle(PollRun run) {
    for (long id : ledger.unseen()) {
      if (run.late() || !ledger.settle(id, telling(), run)) {
        return false;
      }
      run.progress();
    }
    return true;
  }

  private Telling telling() {
    if (!first) {
      return Telling.CHANGES;
    }
    return includeExisting ? Telling.EXISTING : Telling.NOTHING;
  }
}
