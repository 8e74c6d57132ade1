package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The folder tree. The root is always there and is no row. */
public final class Folders {
  private final Tables tables;

  Folders(Tables tables) {
    this.tables = tables;
  }

  /** The folder at a path, however the path is written. */
  public Optional<Row> find(String path) {
    return tables.folders().where(Tables.PATH_KEY, FolderPath.key(path)).stream().findFirst();
  }

  /** Whether there is a folder at the path; always true for the root. */
  public boolean exists(String path) {
    return FolderPath.key(path).isEmpty() || find(path).isPresent();
  }

  /** The folder at the path, made together with every missing folder above it. */
  public void ensure(String path, Instant now, Long creatorId) {
    List<String> upwards = new ArrayList<>(FolderPath.upwards(FolderPath.clean(path)));
    Collections.reverse(upwards);
    for (String at : upwards) {
      if (!exists(at)) {
        create(at, now, creatorId);
      }
    }
  }

  /** Makes one folder. */
  public Row create(String path, Instant now, Long creatorId) {
    return tables
        .folders()
        .put(
            Row.of(tables.folders().layout(), tables.store().nextId())
                .with("path", path)
                .with("display_name", FolderPath.name(path))
                .with("type", "directory")
                .with("created_at", now)
                .with("mtime", now)
                .with("created_by_id", creatorId)
                .with(Tables.PATH_KEY, FolderPath.key(path))
                .with("parent_key", FolderPath.parent(FolderPath.key(path))));
  }

  /** Folders directly below a path. */
  public Collection<Row> children(String path) {
    return tables.folders().where("parent_key", FolderPath.key(path)).stream()
        .filter(row -> !row.text(Tables.PATH_KEY).isEmpty())
        .toList();
  }

  /** Takes a folder away with everything below it. */
  public void delete(Row folder) {
    for (Row child : List.copyOf(children(folder.text("path")))) {
      delete(child);
    }
    tables.folders().remove(folder);
  }
}
