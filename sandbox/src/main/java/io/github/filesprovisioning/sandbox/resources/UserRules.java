package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a user valid. */
final class UserRules {
  private static final int LONGEST_NAME = 255;
  private static final Pattern TAG = Pattern.compile("[a-z0-9-]+");

  private final Directory directory;

  UserRules(Directory directory) {
    this.directory = directory;
  }

  /**
   * Complains about everything that is wrong with the user as it would be saved.
   *
   * @param before the user as it is, empty for a new one
   */
  void check(Optional<Row> before, Row after, Input input, ModelErrors errors) {
    if (before.isEmpty() || !before.get().is("username", after.text("username"))) {
      username(after, errors);
    }
    TextRules.email("email", input, errors);
    TextRules.addresses("allowed_ips", input, errors);
    tags(input, errors);
    ReferenceRules.known("partner_id", input, directory.tables().partners(), errors);
    ReferenceRules.known("primary_group_id", input, directory.tables().groups(), errors);
    ReferenceRules.known("responsible_group_id", input, directory.tables().groups(), errors);
    ReferenceRules.known("responsible_user_id", input, directory.tables().users(), errors);
    ReferenceRules.known("sso_strategy_id", input, directory.tables().ssoStrategies(), errors);
    ReferenceRules.profiles(directory.tables(), input, errors);
    authentication(after, errors);
    siteSettings(before, after, input, errors);
    workspace(before, after, errors);
    Long hour = input.number("notification_daily_send_time");
    if (hour != null && (hour < 0 || hour > 23)) {
      errors.add("notification_daily_send_time", "inclusion", "is not included in the list");
    }
    if (after.flag("site_admin") && after.flag("disabled")) {
      errors.add("disabled", "site_admin", "cannot be set for a site admin");
    }
    if (after.flag("partner_admin") && after.number("partner_id") == null) {
      errors.add("partner_admin", "invalid", "needs a partner");
    }
  }

  private void username(Row after, ModelErrors errors) {
    String name = after.text("username");
    if (name == null || name.isBlank()) {
      errors.add("username", "blank", "can't be blank");
      return;
    }
    if (name.contains("  ")) {
      errors.add("username", "multiple_spaces", "must not contain multiple spaces together");
    }
    if (name.startsWith(" ") || name.endsWith(" ")) {
      errors.add("username", "leading_trailing_space", "must not begin or end with a space");
    }
    if (name.length() > LONGEST_NAME) {
      errors.add("username", "too_long", "is too long (maximum is 255 characters)");
    }
    if (name.chars().anyMatch(c -> c < ' ')) {
      errors.add("username", "invalid", "is invalid");
    }
    directory
        .userNamed(name)
        .filter(other -> other.id() != after.id())
        .ifPresent(other -> errors.add("username", "taken", "has already been taken"));
  }

  private static void tags(Input input, ModelErrors errors) {
    if (input.filled("tags")) {
      for (String tag : input.text("tags").split(",", -1)) {
        if (!TAG.matcher(tag.trim()).matches()) {
          errors.add(
              "tags", "invalid", "may hold lower-case letters, digits and hyphens, with commas");
          return;
        }
      }
    }
  }

  private void authentication(Row after, ModelErrors errors) {
    if (after.is("authentication_method", "sso") && after.number("sso_strategy_id") == null) {
      errors.add("sso_strategy_id", "blank", "can't be blank");
    }
    if (after.is("authentication_method", "email_signup") && after.text("email") == null) {
      errors.add("email", "blank", "can't be blank");
    }
  }

  /** What the site settings forbid. */
  private void siteSettings(Optional<Row> before, Row after, Input input, ModelErrors errors) {
    boolean byHand =
        before.isEmpty()
            || !before.get().is("authentication_method", after.get("authentication_method"));
    if (byHand
        && !after.is("authentication_method", "sso")
        && !directory.settings().on("non_sso_users_allowed")) {
      errors.add("authentication_method", "sso_only", "must be sso on this site");
    }
    override("require_2fa", "allow_user_level_2fa_override", input, errors);
    override("ssl_required", "allow_user_level_ssl_override", input, errors);
    if (input.filled("allowed_ips")
        && !directory.settings().on("allow_user_level_allowed_ip_override")) {
      errors.add("allowed_ips", "not_allowed", "cannot be set for single users on this site");
    }
  }

  private void override(String field, String setting, Input input, ModelErrors errors) {
    if (input.filled(field)
        && !"use_system_setting".equals(input.text(field))
        && !directory.settings().on(setting)) {
      errors.add(field, "not_allowed", "cannot be set for single users on this site");
    }
  }

  private void workspace(Optional<Row> before, Row after, ModelErrors errors) {
    Long now = after.number("workspace_id");
    Long was = before.map(row -> row.number("workspace_id")).orElse(null);
    if (Objects.equals(now, was)) {
      return;
    }
    if (before.isPresent() && now != 0) {
      errors.add("workspace_id", "immutable", "cannot be changed");
    } else if (now != 0 && directory.tables().workspaces().find(now).isEmpty()) {
      errors.add("workspace_id", "invalid", "is invalid");
    }
  }
}
