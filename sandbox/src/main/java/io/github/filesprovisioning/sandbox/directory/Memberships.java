package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in which group. Every side of a membership (the user's {@code group_ids}, the group's
 * {@code user_ids}, the {@code group_users} record) is read from here, so all agree.
 */
public final class Memberships {
  private final Tables tables;
  private final Table rows;

  Memberships(Tables tables) {
    this.tables = tables;
    this.rows = tables.memberships();
  }

  /** Memberships of a user. */
  public Collection<Row> ofUser(long userId) {
    return rows.where("user_id", userId);
  }

  /** Members of a group. */
  public Collection<Row> ofGroup(long groupId) {
    return rows.where("group_id", groupId);
  }

  /** Ids of the groups of a user. */
  public List<Long> groupIds(long userId) {
    return ofUser(userId).stream().map(row -> row.number("group_id")).sorted().toList();
  }

  /** Ids of the groups a user administers. */
  public List<Long> adminGroupIds(long userId) {
    return ofUser(userId).stream()
        .filter(row -> row.flag("admin"))
        .map(row -> row.number("group_id"))
        .sorted()
        .toList();
  }

  /** The membership of a user in a group. */
  public Optional<Row> find(long groupId, long userId) {
    return ofUser(userId).stream().filter(row -> row.is("group_id", groupId)).findFirst();
  }

  /** Makes the user a member, or changes the admin flag of the membership that is there. */
  public Row put(long groupId, long userId, boolean admin) {
    Row row =
        find(groupId, userId)
            .orElseGet(
                () ->
                    Row.of(rows.layout(), tables.store().nextId())
                        .with("group_id", groupId)
                        .with("user_id", userId));
    return rows.put(row.with("admin", admin));
  }

  /** Makes the user a member when he is none yet. */
  public void join(long groupId, long userId) {
    if (find(groupId, userId).isEmpty()) {
      put(groupId, userId, false);
    }
  }

  /** Ends a membership. */
  public void remove(Row membership) {
    rows.remove(membership);
  }

  /** Makes exactly these groups the user's groups; admin flags of those that stay survive. */
  public void setGroups(long userId, Collection<Long> groupIds) {
    Set<Long> wanted = new LinkedHashSet<>(groupIds);
    List.copyOf(ofUser(userId)).stream()
        .filter(row -> !wanted.contains(row.number("group_id")))
        .forEach(rows::remove);
    wanted.forEach(groupId -> join(groupId, userId));
  }

  /** Makes exactly these users the group's members; admin flags of those who stay survive. */
  public void setMembers(long groupId, Collection<Long> userIds) {
    Set<Long> wanted = new LinkedHashSet<>(userIds);
    for (Row row : List.copyOf(ofGroup(groupId))) {
      if (!wanted.remove(row.number("user_id"))) {
        rows.remove(row);
      }
    }
    wanted.forEach(userId -> put(groupId, userId, false));
  }

  /** Makes exactly these users the group's administrators; they become members if need be. */
  public void setAdmins(long groupId, Collection<Long> userIds) {
    Set<Long> wanted = new LinkedHashSet<>(userIds);
    for (Row row : List.copyOf(ofGroup(groupId))) {
      boolean admin = wanted.remove(row.number("user_id"));
      if (row.flag("admin") != admin) {
        rows.put(row.with("admin", admin));
      }
    }
    wanted.forEach(userId -> put(groupId, userId, true));
  }
}
