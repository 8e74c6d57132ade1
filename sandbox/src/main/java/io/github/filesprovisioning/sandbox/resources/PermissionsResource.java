package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.directory.PermissionRows;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folder permissions. There is no change: a permission is deleted and made anew. */
final class PermissionsResource implements Resource {
  private static final String NEEDED =
      "site-admin-or-workspace-admin-or-folder-admin-permission-required";

  private final Directory directory;
  private final History history;
  private final Table permissions;
  private final PermissionHolder holder;
  private final RecordView view;

  PermissionsResource(Directory directory, History history) {
    this.directory = directory;
    this.history = history;
    this.permissions = directory.tables().permissions();
    this.holder = new PermissionHolder(directory);
    this.view = PermissionView.of(directory);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listPermissions", this::list,
        "createPermission", this::create,
        "deletePermission", this::delete);
  }

  private Answer list(Call call) {
    Input input = call.input();
    Listing listing =
        call.listing(permissions)
            .alias("path", Tables.PATH_KEY, path -> FolderPath.key((String) path));
    if (input.has("path") && input.text("path") != null) {
      Set<String> upwards = Set.copyOf(FolderPath.upwards(FolderPath.key(input.text("path"))));
      listing.only(row -> upwards.contains(row.text(Tables.PATH_KEY)));
    }
    listing.onlyWith("group_id", input.number("group_id"));
    listing.onlyWith("partner_id", input.number("partner_id"));
    Long user = input.number("user_id");
    if (input.flag("include_groups")) {
      listing.instead("user_id", filtered -> ofUserAndGroups((Long) filtered));
      if (user != null) {
        listing.among(ofUserAndGroups(user));
      }
    } else {
      listing.onlyWith("user_id", user);
    }
    if (!call.caller().seesEverything()) {
      Long self = call.caller().user().map(Row::id).orElse(null);
      call.require(() -> self != null, NEEDED, "You must be an administrator to do this");
      Set<Row> own = new HashSet<>(ofUserAndGroups(self));
      listing.only(row -> own.contains(row) || call.caller().isAdminOf(row.text("path")));
    }
    return call.page(listing, view);
  }

  private List<Row> ofUserAndGroups(long user) {
    return directory.grants().ofUserAndGroups(user);
  }

  private Answer create(Call call) {
    Input input = call.input();
    String path = FolderPath.clean(input.text("path") == null ? "" : input.text("path"));
    call.require(
        () -> call.caller().isAdminOf(path), NEEDED, "You must be an administrator to do this");
    if (path.length() > FolderPath.LONGEST) {
      throw ApiError.model("path", "too_long", "is too long (maximum is 5000 characters)");
    }
    Map<String, Object> values = new LinkedHashMap<>(holder.read(input));
    values.put("permission", input.text("permission") == null ? "full" : input.text("permission"));
    values.put("recursive", !input.has("recursive") || input.flag("recursive"));
    values.put("site_id", input.number("site_id"));
    siteRules(path, values);
    Row permission = PermissionRows.add(directory, path, values);
    record("permission_create", call, permission);
    return Answer.record(view, permission);
  }

  private void siteRules(String path, Map<String, Object> values) {
    ModelErrors errors = new ModelErrors();
    if (values.containsKey("user_id")
        && directory.settings().on("folder_permissions_groups_only")) {
      errors.add("user_id", "groups_only", "cannot be given: this site binds them to groups");
    }
    if (path.isEmpty()
        && directory.settings().on("prevent_root_permissions_for_non_site_admins")
        && !directory
            .tables()
            .users()
            .find((Long) values.get("user_id"))
            .map(user -> user.flag("site_admin"))
            .orElse(false)) {
      errors.add("path", "root", "cannot be the root folder on this site");
    }
    errors.throwIfAny();
  }

  private Answer delete(Call call) {
    Row permission = permissions.find(call.id()).orElseThrow(ApiError::notFound);
    call.require(
        () -> call.caller().isAdminOf(permission.text("path")),
        NEEDED,
        "You must be an administrator to do this");
    permissions.remove(permission);
    record("permission_destroy", call, permission);
    return Answer.none();
  }

  private void record(String action, Call call, Row permission) {
    history.record(
        action, call.caller().user(), call.address(), permission.id(), permission.text("path"));
  }
}
