package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Caller;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may do what with users. Site admins may do everything; group admins what the site settings
 * {@code group_admins_can_…} give them, with users whose primary group is theirs; a user who
 * manages himself may change his own profile and password.
 */
final class UserRights {
  private static final Set<String> PASSWORD =
      Set.of(
          "password", "password_confirmation", "change_password", "change_password_confirmation");

  /** What people may change about themselves. */
  private static final Set<String> OWN_PROFILE =
      Set.of(
          "name",
          "email",
          "language",
          "time_zone",
          "avatar_delete",
          "announcements_read",
          "notification_daily_send_time",
          "skip_welcome_screen",
          "subscribe_to_newsletter",
          "default_workspace_id");

  /** What a group admin may never set. */
  private static final Set<String> SITE_ADMINS_ONLY =
      Set.of(
          "site_admin",
          "readonly_site_admin",
          "workspace_admin",
          "billing_permission",
          "sso_strategy_id",
          "workspace_id",
          "partner_id",
          "partner_admin",
          "convert_to_partner_user");

  private final Directory directory;

  UserRights(Directory directory) {
    this.directory = directory;
  }

  /** Whether the caller sees a user. */
  boolean sees(Caller caller, Row user) {
    return caller.is(user.id()) || caller.isFolderAdmin();
  }

  /** Checks a create; answers the input as it takes effect for this caller. */
  Input creating(Caller caller, Input input) {
    if (caller.isSiteAdmin()) {
      return input;
    }
    allow(caller, "group_admins_can_add_users");
    refuse(input, SITE_ADMINS_ONLY);
    Set<Long> own = new HashSet<>(caller.adminGroupIds());
    Long primary = input.number("primary_group_id");
    if (primary != null && !own.contains(primary)) {
      throw insufficient();
    }
    if (!own.containsAll(IdList.read("group_ids", input.text("group_ids")))) {
      throw insufficient();
    }
    return primary != null ? input : input.with("primary_group_id", caller.adminGroupIds().get(0));
  }

  /** Checks an update. */
  void updating(Caller caller, Row user, Input input) {
    if (caller.isSiteAdmin()) {
      return;
    }
    Set<String> rest = new HashSet<>(input.values().keySet());
    rest.remove("id");
    if (caller.is(user.id()) && user.flag("self_managed")) {
      rest.removeAll(OWN_PROFILE);
      rest.removeAll(PASSWORD);
      if (rest.isEmpty()) {
        return;
      }
    }
    if (!administers(caller, user)) {
      throw caller.is(user.id()) ? insufficient() : siteAdminRequired();
    }
    refuse(input, SITE_ADMINS_ONLY);
    if (rest.remove("disabled")) {
      allow(caller, "group_admins_can_enable_disable_users");
    }
    if (rest.removeAll(PASSWORD)) {
      allow(caller, "group_admins_can_set_user_password");
    }
    if (rest.remove("bypass_user_lifecycle_rules")) {
      allow(caller, "group_admins_can_bypass_user_lifecycle_rules");
    }
    if (rest.remove("group_ids")) {
      allow(caller, "group_admins_can_manage_group_memberships");
    }
    if (!rest.isEmpty()) {
      allow(caller, "group_admins_can_modify_users");
    }
  }

  /** Checks a deletion. */
  void deleting(Caller caller, Row user) {
    byGroupAdmin(caller, user, "group_admins_can_delete_users");
  }

  /** Checks unlocking and the reset of second factors. */
  void resetting(Caller caller, Row user) {
    byGroupAdmin(caller, user, "group_admins_can_reset_passwords");
  }

  private void byGroupAdmin(Caller caller, Row user, String setting) {
    if (!caller.isSiteAdmin()) {
      if (!administers(caller, user)) {
        throw siteAdminRequired();
      }
      allow(caller, setting);
    }
  }

  private boolean administers(Caller caller, Row user) {
    Long primary = user.number("primary_group_id");
    boolean own = primary != null && caller.adminGroupIds().contains(primary);
    if (own && user.flag("site_admin")) {
      throw ApiError.of(
          "not-authorized/cannot-administer-higher-level-user",
          "You cannot administer a user of a higher level");
    }
    return own;
  }

  private void allow(Caller caller, String setting) {
    if (caller.adminGroupIds().isEmpty() || !directory.settings().on(setting)) {
      throw siteAdminRequired();
    }
  }

  private static void refuse(Input input, Set<String> names) {
    if (input.values().keySet().stream().anyMatch(names::contains)) {
      throw insufficient();
    }
  }

  private static ApiError insufficient() {
    return ApiError.of(
        "not-authorized/insufficient-permission-for-params",
        "You do not have permission to set one of these parameters");
  }

  private static ApiError siteAdminRequired() {
    return ApiError.of("not-authorized/site-admin-required", "You must be a site admin to do this");
  }
}
