package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.PermissionRows;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.List;
import java.util.Map;

/** The permission on the user's root folder that a create may ask for. */
final class FirstPermission {
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "full", List.of("full"),
          "read", List.of("readonly"),
          "write", List.of("writeonly"),
          "list", List.of("list"),
          "read+write", List.of("readonly", "writeonly"),
          "list+write", List.of("list", "writeonly"));

  private final Directory directory;

  FirstPermission(Directory directory) {
    this.directory = directory;
  }

  void grant(Row user, String wanted) {
    for (String kind : KINDS.getOrDefault(wanted == null ? "" : wanted, List.of())) {
      PermissionRows.add(
          directory,
          user.text("user_root"),
          Map.of("user_id", user.id(), "permission", kind, "recursive", true));
    }
  }
}
