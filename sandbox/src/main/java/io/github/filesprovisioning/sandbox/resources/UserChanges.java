package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the input of a create or an update into the saved user. */
final class UserChanges {
  private static final int KEPT_PASSWORDS = 24;

  private final Directory directory;
  private final Secrets secrets;
  private final UserRules rules;
  private final PasswordRules passwords;

  UserChanges(Directory directory, Secrets secrets) {
    this.directory = directory;
    this.secrets = secrets;
    this.rules = new UserRules(directory);
    this.passwords = new PasswordRules(directory.settings());
  }

  /** Makes a new user. */
  Row create(Input input, long workspaceId) {
    Row blank =
        Row.of(directory.tables().users().layout(), directory.tables().store().nextId())
            .withAll(
                Map.of(
                    "created_at", directory.now(),
                    "site_id", directory.settings().id(),
                    "workspace_id", workspaceId));
    return save(Optional.empty(), blank, input);
  }

  /** Changes a user; what the input does not name stays. */
  Row update(Row user, Input input) {
    return save(Optional.of(user), user, input);
  }

  private Row save(Optional<Row> before, Row start, Input input) {
    ModelErrors errors = new ModelErrors();
    Row row = start.withAll(stored(input));
    row = withPassword(row, input, errors);
    row = withTransitions(before, row, input);
    rules.check(before, row, input, errors);
    errors.throwIfAny();
    directory.tables().users().put(row);
    joinGroups(row.id(), input);
    return row;
  }

  /** What goes into the row as it is; the rest of the input is handled one by one. */
  private static Map<String, Object> stored(Input input) {
    Map<String, Object> values = new HashMap<>(input.values());
    values.keySet().removeAll(List.of("group_ids", "id"));
    for (String path : List.of("user_root", "user_home")) {
      if (values.get(path) != null) {
        values.put(path, FolderPath.clean((String) values.get(path)));
      }
    }
    return values;
  }

  private Row withPassword(Row row, Input input, ModelErrors errors) {
    String field = input.filled("change_password") ? "change_password" : "password";
    if (input.filled("imported_password_hash")) {
      row = row.with("authentication_method", "password_with_imported_hash");
    }
    if (!input.filled(field)) {
      return row;
    }
    String password = input.text(field);
    String confirmation = field + "_confirmation";
    if (input.has(confirmation) && !password.equals(input.text(confirmation))) {
      errors.add(confirmation, "confirmation", "doesn't match " + field.replace('_', ' '));
    }
    passwords.check(field, password, row, errors);
    String hash = secrets.password(password);
    List<String> prior = new ArrayList<>(PasswordRules.prior(row));
    prior.add(0, hash);
    return row.withAll(
        Map.of(
            "password_hash",
            hash,
            "password_set_at",
            directory.now(),
            "prior_password_hashes",
            List.copyOf(prior.subList(0, Math.min(prior.size(), KEPT_PASSWORDS))),
            "authentication_method",
            row.is("authentication_method", "email_signup")
                ? "password"
                : row.text("authentication_method")));
  }

  private Row withTransitions(Optional<Row> before, Row row, Input input) {
    if (before.isPresent() && before.get().flag("disabled") && !row.flag("disabled")) {
      row = row.with("enabled_at", directory.now());
    }
    boolean leavesPassword =
        before.isPresent()
            && before.get().is("authentication_method", "password")
            && row.is("authentication_method", "sso");
    if (leavesPassword && input.flag("clear_2fa")) {
      row = row.with("type_of_2fa", null).with("active_2fa", false);
    }
    if (before.isPresent()
        && before.get().is("authentication_method", "sso")
        && !row.is("authentication_method", "sso")) {
      row = row.with("sso_strategy_id", null);
    }
    return row;
  }

  private void joinGroups(long userId, Input input) {
    if (input.has("group_ids")) {
      directory
          .memberships()
          .setGroups(
              userId,
              IdList.existing("group_ids", input.text("group_ids"), directory.tables().groups()));
    }
    if (input.number("group_id") != null) {
      IdList.existing("group_id", input.number("group_id").toString(), directory.tables().groups())
          .forEach(groupId -> directory.memberships().join(groupId, userId));
    }
  }
}
