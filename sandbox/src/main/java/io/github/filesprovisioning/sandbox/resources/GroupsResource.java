package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups. */
final class GroupsResource implements Resource {
  private final Directory directory;
  private final History history;
  private final Table groups;
  private final RecordView view;

  GroupsResource(Directory directory, History history) {
    this.directory = directory;
    this.history = history;
    this.groups = directory.tables().groups();
    this.view = GroupView.of(directory);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listGroups", this::list,
        "getGroup", this::get,
        "createGroup", this::create,
        "updateGroup", this::update,
        "deleteGroup", this::delete);
  }

  private Answer list(Call call) {
    requireSight(call);
    Listing listing = call.listing(groups);
    boolean parents = call.input().flag("include_parent_site_groups");
    long site = directory.settings().id();
    listing.only(group -> parents || group.is("site_id", site));
    call.among("ids", groups).ifPresent(listing::among);
    return call.page(listing, view);
  }

  private Answer get(Call call) {
    requireSight(call);
    return Answer.record(view, group(call));
  }

  private Answer create(Call call) {
    call.requireSiteAdmin();
    Row group = save(blank(call.workspace().orElse(0)), call.input(), true);
    record("group_create", call, group);
    return Answer.record(view, group);
  }

  private Answer update(Call call) {
    call.requireSiteAdmin();
    Row group = save(own(group(call)), call.input(), false);
    record("group_update", call, group);
    return Answer.record(view, group);
  }

  private Answer delete(Call call) {
    call.requireSiteAdmin();
    Row group = own(group(call));
    new GroupRemoval(directory).remove(group);
    record("group_destroy", call, group);
    return Answer.none();
  }

  /** Changes a group or, without one, makes a new one. */
  Row save(Optional<Row> present, Input input) {
    return present
        .map(group -> save(group, input, false))
        .orElseGet(() -> save(blank(0), input, true));
  }

  private Row save(Row start, Input input, boolean creating) {
    ModelErrors errors = new ModelErrors();
    Map<String, Object> values = new HashMap<>(input.values());
    values.keySet().removeAll(List.of("user_ids", "admin_ids", "id"));
    Row group = start.withAll(values);
    TextRules.present("name", input, creating, errors);
    TextRules.addresses("allowed_ips", input, errors);
    ReferenceRules.profiles(directory.tables(), input, errors);
    if (group.text("name") != null
        && groups.where("name", group.text("name")).stream()
            .anyMatch(
                other ->
                    other.id() != group.id()
                        && other.is("workspace_id", group.get("workspace_id")))) {
      errors.add("name", "taken", "has already been taken");
    }
    Long workspace = group.number("workspace_id");
    if (workspace != 0 && directory.tables().workspaces().find(workspace).isEmpty()) {
      errors.add("workspace_id", "invalid", "is invalid");
    }
    if (creating && !directory.settings().on("non_sso_groups_allowed")) {
      errors.add("name", "sso_only", "cannot be given by hand: this site manages groups by SSO");
    }
    errors.throwIfAny();
    groups.put(group);
    if (input.has("user_ids")) {
      directory.memberships().setMembers(group.id(), users("user_ids", input));
    }
    if (input.has("admin_ids")) {
      directory.memberships().setAdmins(group.id(), users("admin_ids", input));
    }
    return group;
  }

  private List<Long> users(String field, Input input) {
    return IdList.existing(field, input.text(field), directory.tables().users());
  }

  private Row blank(long workspaceId) {
    return Row.of(groups.layout(), directory.tables().store().nextId())
        .with("site_id", directory.settings().id())
        .with("workspace_id", workspaceId);
  }

  private Row group(Call call) {
    return groups.find(call.id()).orElseThrow(ApiError::notFound);
  }

  private Row own(Row group) {
    if (!group.is("site_id", directory.settings().id())) {
      throw ApiError.of(
          "processing-failure/resource-belongs-to-parent-site",
          "The group belongs to the parent site");
    }
    return group;
  }

  private static void requireSight(Call call) {
    call.require(
        call.caller()::isFolderAdmin,
        "site-admin-or-workspace-admin-or-folder-admin-permission-required",
        "You must be an administrator to do this");
  }

  private void record(String action, Call call, Row group) {
    history.record(action, call.caller().user(), call.address(), group.id(), group.text("name"));
  }
}
