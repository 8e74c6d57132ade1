package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.contract.FieldType;
import io.github.filesprovisioning.sandbox.store.Layout;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deleted rows of one table, kept for a restore. */
public final class Bin {
  private static final String DELETED_AT = "deleted_at";
  private static final String DELETED_WITH = "deleted_with";

  private final Table living;
  private final Table deleted;

  Bin(Store store, Table living) {
    this.living = living;
    Layout layout = Layout.empty();
    living.layout().names().forEach(name -> layout.with(name, living.layout().type(name)));
    living
        .layout()
        .names()
        .forEach(name -> layout.withDefault(name, living.layout().initial(name)));
    layout.with(DELETED_AT, FieldType.DATE_TIME).with(DELETED_WITH, FieldType.INTEGER);
    this.deleted = store.declare("deleted_" + living.name(), layout);
  }

  /** Takes a row out of its table and keeps it as deleted together with a user. */
  public void throwAway(Row row, long userId, Instant now) {
    living.remove(row);
    deleted.put(
        Row.of(deleted.layout(), row.id())
            .withAll(row.values())
            .with(DELETED_AT, now)
            .with(DELETED_WITH, userId));
  }

  /** Rows deleted at or after a moment. */
  public List<Row> since(Instant moment) {
    List<Row> found = new ArrayList<>();
    for (Row row : deleted.all()) {
      if (!row.moment(DELETED_AT).isBefore(moment)) {
        found.add(row);
      }
    }
    return found;
  }

  /** Rows deleted together with a user. */
  public List<Row> deletedWith(long userId) {
    return List.copyOf(deleted.where(DELETED_WITH, userId));
  }

  /** Puts a row back under its old id. */
  public Row restore(Row row) {
    deleted.remove(row);
    return living.put(Row.of(living.layout(), row.id()).withAll(row.values()));
  }
}
