package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Applies the user lifecycle rules: switches idle users off or deletes them. */
final class LifecycleRun {
  private final Directory directory;
  private final Tables tables;

  LifecycleRun(Directory directory) {
    this.directory = directory;
    this.tables = directory.tables();
  }

  /** Applies every rule once, at the current moment of the sandbox. */
  void run() {
    for (Row rule : tables.lifecycleRules().all()) {
      List<Row> matching = new ArrayList<>();
      tables
          .users()
          .all()
          .forEach(
              user -> {
                if (matches(rule, user)) {
                  matching.add(user);
                }
              });
      matching.forEach(user -> act(rule, user));
    }
  }

  private void act(Row rule, Row user) {
    if (rule.is("action", "delete")) {
      new UserRemoval(directory).remove(user);
    } else if (!user.flag("site_admin")) {
      tables.users().put(user.with("disabled", true));
    }
  }

  private boolean matches(Row rule, Row user) {
    return !user.flag("bypass_user_lifecycle_rules")
        && (rule.flag("include_site_admins") || !user.flag("site_admin"))
        && (rule.flag("include_folder_admins") || !directory.grants().administersAnyFolder(user))
        && (rule.flag("apply_to_all_workspaces")
            || user.is("workspace_id", rule.get("workspace_id")))
        && method(rule.text("authentication_method"), user)
        && state(rule, user)
        && groups(rule, user)
        && tagged(rule.text("user_tag"), user.text("tags"))
        && partner(rule, user);
  }

  private static boolean method(String wanted, Row user) {
    if (wanted == null || wanted.equals("all")) {
      return true;
    }
    return wanted.equals("all_non_sso")
        ? !user.is("authentication_method", "sso")
        : user.is("authentication_method", wanted);
  }

  private boolean state(Row rule, Row user) {
    Long days = rule.number("inactivity_days");
    if (days == null || (rule.is("user_state", "disabled") && !user.flag("disabled"))) {
      return false;
    }
    Instant active = UserActivity.last(user);
    return active != null && !active.plus(Duration.ofDays(days)).isAfter(directory.now());
  }

  private boolean groups(Row rule, Row user) {
    List<Long> wanted = rule.numbers("group_ids");
    return wanted.isEmpty()
        || directory.memberships().groupIds(user.id()).stream().anyMatch(wanted::contains);
  }

  private boolean partner(Row rule, Row user) {
    return rule.text("partner_tag") == null
        || tables
            .partners()
            .find(user.number("partner_id"))
            .map(partner -> tagged(rule.text("partner_tag"), partner.text("tags")))
            .orElse(false);
  }

  private static boolean tagged(String wanted, String tags) {
    return wanted == null
        || wanted.isEmpty()
        || (tags != null && Arrays.asList(tags.split(",", -1)).contains(wanted));
  }
}
