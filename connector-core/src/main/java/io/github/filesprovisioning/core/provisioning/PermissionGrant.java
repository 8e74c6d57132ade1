package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.GrantPermission;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives a holder a permission on a folder; one of another reach is replaced. */
final class PermissionGrant implements Composite<GrantPermission, PermissionChange> {
  private final Permissions permissions;

  PermissionGrant(FilesClient client) {
    this.permissions = new Permissions(client);
  }

  @Override
  public PermissionChange run(GrantPermission input) {
    WantedPermission wanted =
        new WantedPermission(
            "", Holder.of(input), input.path(), input.permission(), input.recursive());
    List<Permission> same =
        permissions.onFolder(input.path()).stream()
            .filter(wanted::matches)
            .collect(Collectors.toList());
    Optional<Permission> there = same.stream().filter(wanted::isSatisfiedBy).findFirst();
    same.removeIf(wanted::isSatisfiedBy);
    Progress progress = new Progress();
    Permission entry =
        there.orElseGet(() -> permissions.addMissing(List.of(wanted), List.of(), progress).get(0));
    progress.guard(
        () -> {
          permissions.remove(same, progress);
          return entry;
        });
    return PermissionChange.builder().outcome(outcome(there, same)).permission(entry).build();
  }

  private static String outcome(Optional<Permission> there, List<Permission> replaced) {
    if (!replaced.isEmpty()) {
      return PermissionChange.OUTCOME_UPDATED;
    }
    return there.isPresent()
        ? PermissionChange.OUTCOME_UNCHANGED
        : PermissionChange.OUTCOME_CREATED;
  }
}
