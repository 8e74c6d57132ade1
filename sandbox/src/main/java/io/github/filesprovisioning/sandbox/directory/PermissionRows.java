package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Folder permissions as rows. */
public final class PermissionRows {
  private PermissionRows() {}

  /** Adds a permission, or answers the one that says the same already. */
  public static Row add(Directory directory, String path, Map<String, Object> values) {
    Tables tables = directory.tables();
    Table permissions = tables.permissions();
    Row row =
        Row.of(permissions.layout(), tables.store().nextId())
            .withAll(values)
            .with("path", FolderPath.clean(path))
            .with(Tables.PATH_KEY, FolderPath.key(path));
    if (!row.numbers("group_ids").isEmpty()) {
      row = row.with("several_groups", true);
    }
    Row wanted = row;
    Optional<Row> present =
        at(directory, path).stream().filter(other -> sameMeaning(other, wanted)).findFirst();
    return present.orElseGet(() -> permissions.put(wanted));
  }

  /** Permissions set on this very folder. */
  public static List<Row> at(Directory directory, String path) {
    return List.copyOf(
        directory.tables().permissions().where(Tables.PATH_KEY, FolderPath.key(path)));
  }

  private static boolean sameMeaning(Row a, Row b) {
    for (String column :
        List.of(
            "user_id",
            "group_id",
            "group_ids",
            "partner_id",
            "permission",
            "recursive",
            "site_id")) {
      if (!Objects.equals(a.get(column), b.get(column))) {
        return false;
      }
    }
    return true;
  }
}
