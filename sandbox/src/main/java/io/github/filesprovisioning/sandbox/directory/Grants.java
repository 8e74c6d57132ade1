package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.store.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the folder permissions of a user add up to. Rights only add; nothing takes them away. */
public final class Grants {
  private final Tables tables;
  private final Memberships memberships;

  Grants(Tables tables, Memberships memberships) {
    this.tables = tables;
    this.memberships = memberships;
  }

  /** Permissions bound to the user, to the user's groups or partner. */
  public List<Row> of(Row user) {
    List<Row> all = ofUserAndGroups(user.id());
    if (user.number("partner_id") != null) {
      all.addAll(tables.permissions().where("partner_id", user.number("partner_id")));
    }
    return all;
  }

  /** Permissions bound to the user or to groups the user is in. */
  public List<Row> ofUserAndGroups(long userId) {
    List<Row> all = new ArrayList<>(tables.permissions().where("user_id", userId));
    Set<Long> groups = new HashSet<>(memberships.groupIds(userId));
    groups.forEach(group -> all.addAll(tables.permissions().where("group_id", group)));
    tables.permissions().where("several_groups", true).stream()
        .filter(row -> groups.containsAll(row.numbers("group_ids")))
        .forEach(all::add);
    return all;
  }

  /** Whether the user has a right on a folder, by an entry there or a recursive one above. */
  public boolean allows(Row user, String path, String right) {
    String key = FolderPath.key(path);
    return of(user).stream()
        .filter(row -> PermissionKind.includes(row.text("permission"), right))
        .anyMatch(row -> covers(row, key));
  }

  /** Whether the user administers any folder. */
  public boolean administersAnyFolder(Row user) {
    return of(user).stream().anyMatch(row -> row.is("permission", "admin"));
  }

  private static boolean covers(Row permission, String key) {
    String held = permission.text(Tables.PATH_KEY);
    String at = held == null ? "" : held;
    return at.equals(key)
        || (permission.flag("recursive") && (at.isEmpty() || key.startsWith(at + "/")));
  }
}
