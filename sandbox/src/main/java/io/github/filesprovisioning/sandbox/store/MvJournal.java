package io.github.filesprovisioning.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Rows in an H2 MVStore file: a map per table, id to encoded row. A commit hands everything to the
 * operating system, so a killed process loses nothing that was answered. Writes that arrive while a
 * commit runs share the next one.
 */
final class MvJournal implements Journal {
  private static final String LAST_ID = "last_id";
  private static final int PAGE_BYTES = 2048;

  private record Batch(List<Change> changes, long lastId) {}

  private final MVStore file;
  private final MVMap<String, Long> counters;
  private final RowCodec codec = new RowCodec();
  private final Object committing = new Object();
  private List<Batch> waiting = new ArrayList<>();
  private long appended;
  private long kept;

  private MvJournal(MVStore file) {
    this.file = file;
    this.counters = file.openMap("counters");
  }

  static MvJournal open(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStore file;
    try {
      file =
          new MVStore.Builder()
              .fileName(directory.resolve("sandbox.mv").toString())
              .pageSplitSize(PAGE_BYTES)
              .autoCommitDisabled()
              .open();
    } catch (MVStoreException e) {
      throw new IllegalStateException("cannot open the data in " + directory, e);
    }
    file.setVersionsToKeep(0);
    file.setRetentionTime(0);
    return new MvJournal(file);
  }

  @Override
  public void load(Iterable<Table> tables) {
    for (Table table : tables) {
      Cursor<Long, byte[]> rows = map(table).cursor(null);
      while (rows.hasNext()) {
        long id = rows.next();
        table.apply(id, codec.decode(table.layout(), id, rows.getValue()));
      }
    }
  }

  @Override
  public long lastId() {
    return counters.getOrDefault(LAST_ID, 0L);
  }

  @Override
  public synchronized Entry append(List<Change> changes, long lastId) {
    waiting.add(new Batch(changes, lastId));
    long number = ++appended;
    return () -> keep(number);
  }

  private void keep(long number) {
    synchronized (committing) {
      if (kept >= number) {
        return;
      }
      List<Batch> batches;
      long last;
      synchronized (this) {
        batches = waiting;
        waiting = new ArrayList<>();
        last = appended;
      }
      batches.forEach(this::write);
      file.commit();
      kept = last;
    }
  }

  private void write(Batch batch) {
    for (Change change : batch.changes()) {
      if (change.after() == null) {
        map(change.table()).remove(change.id());
      } else {
        map(change.table()).put(change.id(), codec.encode(change.after()));
      }
    }
    counters.put(LAST_ID, batch.lastId());
  }

  @Override
  public void close() {
    synchronized (committing) {
      file.close();
    }
  }

  private MVMap<Long, byte[]> map(Table table) {
    return file.openMap(table.name());
  }
}
