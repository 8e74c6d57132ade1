package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Bin;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings deleted users back. Group memberships are not among what Files.com lists as restored, so
 * they stay gone.
 */
final class UserRestoration {
  private final Directory directory;
  private final Tables tables;
  private long restored;
  private long publicKeys;
  private long apiKeys;
  private long secondFactors;
  private final List<String> errors = new ArrayList<>();

  UserRestoration(Directory directory) {
    this.directory = directory;
    this.tables = directory.tables();
  }

  /** Runs a job; answers what it counted. */
  Map<String, Object> run(Row job) {
    String prefix = job.text("prefix") == null ? "" : job.text("prefix");
    List<Row> users =
        tables.deletedUsers().since(job.moment("earliest_date")).stream()
            .filter(
                user -> user.text("username").regionMatches(true, 0, prefix, 0, prefix.length()))
            .toList();
    users.forEach(user -> restore(user, job.flag("restore_deleted_permissions")));
    Map<String, Object> counts = new HashMap<>();
    counts.put("users_total", (long) users.size());
    counts.put("users_restored", restored);
    counts.put("users_errored", (long) errors.size());
    counts.put("public_keys_restored", publicKeys);
    counts.put("api_keys_restored", apiKeys);
    counts.put("two_factor_authentication_methods_restored", secondFactors);
    counts.put("error_messages", List.copyOf(errors));
    return counts;
  }

  private void restore(Row user, boolean withPermissions) {
    if (directory.userNamed(user.text("username")).isPresent()) {
      errors.add("Username has already been taken: " + user.text("username"));
      return;
    }
    Row back = tables.deletedUsers().restore(user);
    restored++;
    publicKeys += all(tables.deletedPublicKeys(), back);
    apiKeys += all(tables.deletedApiKeys(), back);
    secondFactors += back.text("type_of_2fa") == null ? 0 : 1;
    if (withPermissions) {
      all(tables.deletedPermissions(), back);
    }
  }

  private static int all(Bin bin, Row user) {
    List<Row> rows = bin.deletedWith(user.id());
    rows.forEach(bin::restore);
    return rows.size();
  }
}
