package io.github.filesprovisioning.sandbox.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All tables of one site under one read-write lock. A write takes effect as a whole or, when it
 * throws, not at all; with a data directory it is on disk before {@link #write} returns.
 */
public final class Store implements AutoCloseable {
  private static final Journal.Entry NOTHING_TO_KEEP = () -> {};

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final ChangeLog changes = new ChangeLog();
  private final Journal journal;
  private long lastId;
  private long version;

  private Store(Journal journal) {
    this.journal = journal;
  }

  /** A store that lives in memory only. */
  public static Store inMemory() {
    return new Store(Journal.NONE);
  }

  /** A store whose rows are kept in a file of this directory. */
  public static Store in(Path directory) {
    return new Store(MvJournal.open(directory));
  }

  /** Declares a table; call before {@link #open}. */
  public Table declare(String name, Layout layout) {
    Table table = new Table(name, layout, changes);
    if (tables.put(name, table) != null) {
      throw new IllegalArgumentException("table " + name + " is declared twice");
    }
    return table;
  }

  /** Loads what was kept. */
  public void open() {
    journal.load(tables.values());
    lastId = journal.lastId();
  }

  /** Grows with every change, from zero at the start of the process; needs a lock. */
  public long version() {
    return version;
  }

  /** Every table, in order of declaration. */
  public Collection<Table> tables() {
    return tables.values();
  }

  /** A number that was never given out before; only inside a write. */
  public long nextId() {
    return ++lastId;
  }

  /** Takes every row out of every table and counts ids from the start; only inside a write. */
  public void clear() {
    for (Table table : tables.values()) {
      List<Row> rows = new ArrayList<>();
      table.all().forEach(rows::add);
      rows.forEach(table::remove);
    }
    lastId = 0;
  }

  /** Runs with the tables at rest; other readers may run at the same time. */
  public <T> T read(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Runs alone. What throws is undone. */
  public <T> T write(Supplier<T> work) {
    Journal.Entry entry = NOTHING_TO_KEEP;
    T result;
    lock.writeLock().lock();
    long before = lastId;
    try {
      result = work.get();
      if (!changes.changes().isEmpty()) {
        entry = journal.append(List.copyOf(changes.changes()), lastId);
        version++;
      }
      changes.clear();
    } finally {
      if (!changes.changes().isEmpty()) {
        changes.undo();
        lastId = before;
      }
      lock.writeLock().unlock();
    }
    entry.awaitKept();
    return result;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      journal.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
