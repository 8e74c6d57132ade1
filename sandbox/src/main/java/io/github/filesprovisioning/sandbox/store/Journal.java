package io.github.filesprovisioning.sandbox.store;

import java.util.List;

/** Where changes are kept beyond the life of the process. */
interface Journal extends AutoCloseable {
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
        public void save(List<Change> changes, long lastId) {}

        @Override
        public void close() {}
      };

  /** Fills empty tables with what was kept. */
  void load(Iterable<Table> tables);

  /** The last id that was given out. */
  long lastId();

  /** Keeps all changes or none; when it returns they survive the death of the process. */
  void save(List<Change> changes, long lastId);

  @Override
  void close();
}
