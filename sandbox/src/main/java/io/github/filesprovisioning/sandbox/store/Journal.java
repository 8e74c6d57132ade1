package io.github.filesprovisioning.sandbox.store;

import java.util.List;

/** Where changes are kept beyond the life of the process. */
interface Journal extends AutoCloseable {
  /** A write that was handed over. */
  @FunctionalInterface
  interface Entry {
    /** Returns when the write survives the death of the process. */
    void awaitKept();
  }

  /** A journal that keeps nothing. */
  Journal NONE =
      new Journal() {
        @Override
        public void load(Iterable<Table> tables) {}

        @Override
        public long lastId() {
          return 0;
        }

        @Override
        public Entry append(List<Change> changes, long lastId) {
          return () -> {};
        }

        @Override
        public void close() {}
      };

  /** Fills empty tables with what was kept. */
  void load(Iterable<Table> tables);

  /** The last id that was given out. */
  long lastId();

  /**
   * Takes the changes of one write, which are kept all or not at all. Called in the order of the
   * writes, by one thread at a time.
   */
  Entry append(List<Change> changes, long lastId);

  @Override
  void close();
}
