package io.github.filesprovisioning.sandbox.access;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes when keys and users were last active, at most every three hours as Files.com does. */
public final class UseStamp {
  private static final Duration STEP = Duration.ofHours(3);
  private static final String OF_KEY = "last_use_at";
  private static final String OF_USER = "last_api_use_at";

  private final Directory directory;

  /** A stamp for the keys and users of a directory. */
  public UseStamp(Directory directory) {
    this.directory = directory;
  }

  /** Whether something has to be noted. */
  public boolean due(Caller caller) {
    return caller.apiKey().filter(key -> old(key, OF_KEY)).isPresent()
        || caller.user().filter(user -> old(user, OF_USER)).isPresent();
  }

  /** Notes the use; only inside a write. */
  public void put(Caller caller) {
    put(directory.tables().apiKeys(), caller.apiKey(), OF_KEY);
    put(directory.tables().users(), caller.user(), OF_USER);
  }

  private void put(Table table, Optional<Row> used, String column) {
    used.flatMap(row -> table.find(row.id()))
        .filter(row -> old(row, column))
        .ifPresent(row -> table.put(row.with(column, directory.now())));
  }

  private boolean old(Row row, String column) {
    Instant last = row.moment(column);
    return last == null || last.plus(STEP).isBefore(directory.now());
  }
}
