package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;

/** Deletes a group with its memberships, its permissions and every mention of it. */
final class GroupRemoval {
  private final Directory directory;

  GroupRemoval(Directory directory) {
    this.directory = directory;
  }

  void remove(Row group) {
    Tables tables = directory.tables();
    long id = group.id();
    List.copyOf(directory.memberships().ofGroup(id)).forEach(directory.memberships()::remove);
    List.copyOf(tables.permissions().where("group_id", id)).forEach(tables.permissions()::remove);
    List.copyOf(tables.permissions().where("several_groups", true)).stream()
        .filter(permission -> permission.numbers("group_ids").contains(id))
        .forEach(tables.permissions()::remove);
    forget(tables.users(), "primary_group_id", id);
    forget(tables.users(), "responsible_group_id", id);
    forget(tables.partners(), "responsible_group_id", id);
    tables.groups().remove(group);
  }

  private static void forget(Table table, String column, long id) {
    List.copyOf(table.where(column, id)).forEach(row -> table.put(row.with(column, null)));
  }
}
