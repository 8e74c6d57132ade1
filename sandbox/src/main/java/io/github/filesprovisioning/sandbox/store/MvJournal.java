package io.github.filesprovisioning.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Rows in an H2 MVStore file: a map per table, id to encoded row. Every save ends with a commit
 * that hands the chunk to the operating system, so a killed process loses nothing that was
 * answered.
 */
final class MvJournal implements Journal {
  private static final String LAST_ID = "last_id";

  private final MVStore file;
  private final MVMap<String, Long> counters;
  private final RowCodec codec = new RowCodec();

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
    return new MvJournal(
        new MVStore.Builder()
            .fileName(directory.resolve("sandbox.mv").toString())
            .autoCommitDisabled()
            .open());
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
  public void save(List<Change> changes, long lastId) {
    for (Change change : changes) {
      if (change.after() == null) {
        map(change.table()).remove(change.id());
      } else {
        map(change.table()).put(change.id(), codec.encode(change.after()));
      }
    }
    counters.put(LAST_ID, lastId);
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }

  private MVMap<Long, byte[]> map(Table table) {
    return file.openMap(table.name());
  }
}
