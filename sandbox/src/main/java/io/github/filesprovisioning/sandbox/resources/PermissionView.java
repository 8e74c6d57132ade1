package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Table;

/** A folder permission as the API shows it: with the names of its holders. */
final class PermissionView {
  private PermissionView() {}

  static RecordView of(Directory directory) {
    Table users = directory.tables().users();
    Table groups = directory.tables().groups();
    Table partners = directory.tables().partners();
    return new RecordView(directory.tables().contract().record("Permission"))
        .compute("username", row -> name(users, row.number("user_id"), "username"))
        .compute("group_name", row -> name(groups, row.number("group_id"), "name"))
        .compute("partner_name", row -> name(partners, row.number("partner_id"), "name"))
        .compute("group_ids", row -> row.numbers("group_ids"))
        .compute(
            "group_names",
            row -> row.numbers("group_ids").stream().map(id -> name(groups, id, "name")).toList());
  }

  private static String name(Table table, Long id, String column) {
    return table.find(id).map(row -> row.text(column)).orElse(null);
  }
}
