package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Collection;
import java.util.Map;

/** Memberships. A record is named by group and user; the id in the path means nothing. */
final class GroupUsersResource implements Resource {
  private final Directory directory;
  private final History history;
  private final RecordView view;

  GroupUsersResource(Directory directory, History history) {
    this.directory = directory;
    this.history = history;
    this.view =
        new RecordView(directory.tables().contract().record("GroupUser"))
            .compute("username", row -> name(row, "user_id", "username"))
            .compute("group_name", row -> name(row, "group_id", "name"));
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listGroupUsers", this::list,
        "createGroupUser", this::put,
        "updateGroupUser", this::put,
        "deleteGroupUser", this::delete);
  }

  private Answer list(Call call) {
    Long named = call.input().number("user_id");
    Long user =
        named != null && named == 0 ? Long.valueOf(KeyOwner.self(call.caller()).id()) : named;
    call.require(
        () -> call.caller().isFolderAdmin() || (user != null && call.caller().is(user)),
        "site-admin-or-workspace-admin-or-folder-admin-permission-required",
        "You must be an administrator to do this");
    Listing listing = call.listing(directory.tables().memberships());
    Long group = call.input().number("group_id");
    if (user != null) {
      Collection<Row> own = directory.memberships().ofUser(user);
      listing.among(own).onlyWith("group_id", group);
    } else {
      listing.onlyWith("group_id", group);
    }
    return call.page(listing, view);
  }

  private Answer put(Call call) {
    long group = group(call);
    long user = call.input().number("user_id");
    if (directory.tables().users().find(user).isEmpty()) {
      throw ApiError.model("user_id", "invalid", "is invalid");
    }
    boolean admin =
        call.input().has("admin")
            ? call.input().flag("admin")
            : directory.memberships().find(group, user).map(row -> row.flag("admin")).orElse(false);
    requireRight(call, group, user, admin);
    Row row = directory.memberships().put(group, user, admin);
    history.record("group_update", call.caller().user(), call.address(), group, name(group));
    return Answer.record(view, row);
  }

  private Answer delete(Call call) {
    long group = group(call);
    long user = call.input().number("user_id");
    requireRight(call, group, user, false);
    Row row = directory.memberships().find(group, user).orElseThrow(ApiError::notFound);
    directory.memberships().remove(row);
    history.record("group_update", call.caller().user(), call.address(), group, name(group));
    return Answer.none();
  }

  private long group(Call call) {
    Long group = call.input().number("group_id");
    if (group == null || directory.tables().groups().find(group).isEmpty()) {
      if (call.operation().method().equals("DELETE")) {
        throw ApiError.notFound();
      }
      throw ApiError.model("group_id", "invalid", "is invalid");
    }
    return group;
  }

  /** Site admins, and group admins where the site lets them manage memberships. */
  private void requireRight(Call call, long group, long user, boolean admin) {
    boolean groupAdmin =
        directory.settings().on("group_admins_can_manage_group_memberships")
            && call.caller().adminGroupIds().contains(group)
            && !admin
            && !call.caller().is(user);
    call.require(
        () -> call.caller().isSiteAdmin() || groupAdmin,
        "site-admin-required",
        "You must be a site admin to do this");
  }

  private String name(long group) {
    return directory.tables().groups().find(group).orElseThrow().text("name");
  }

  private String name(Row membership, String reference, String column) {
    Long id = membership.number(reference);
    return (reference.equals("user_id") ? directory.tables().users() : directory.tables().groups())
        .find(id)
        .map(row -> row.text(column))
        .orElse(null);
  }
}
