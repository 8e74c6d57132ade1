package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.RevokePermission;
import io.github.filesprovisioning.core.client.model.RevokePermissionResult;
import java.util.List;
import java.util.stream.Collectors;

/** Takes entries of a holder on a folder away: those of one kind, or all. */
final class PermissionRevocation implements Composite<RevokePermission, RevokePermissionResult> {
  private final Permissions permissions;

  PermissionRevocation(FilesClient client) {
    this.permissions = new Permissions(client);
  }

  @Override
  public RevokePermissionResult run(RevokePermission input) {
    Holder holder = Holder.of(input);
    if (input.path() == null) {
      throw new InvalidInputException("path", "must be given; empty is the root");
    }
    List<Permission> entries =
        permissions.onFolder(input.path()).stream()
            .filter(holder::holds)
            .filter(
                entry ->
                    input.permission() == null || input.permission().equals(entry.permission()))
            .collect(Collectors.toList());
    Progress progress = new Progress();
    progress.guard(
        () -> {
          permissions.remove(entries, progress);
          return entries;
        });
    return RevokePermissionResult.builder()
        .outcome(
            entries.isEmpty()
                ? RevokePermissionResult.OUTCOME_UNCHANGED
                : RevokePermissionResult.OUTCOME_REMOVED)
        .removed(entries)
        .build();
  }
}
