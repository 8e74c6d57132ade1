package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.FolderPermission;
import io.github.filesprovisioning.core.client.model.FolderPermissionsChange;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.SetFolderPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the listed entries the only ones of users and groups on a folder. Adds before it removes,
 * so that nobody is without access in between. Entries of partners and of sets of groups stay.
 */
final class FolderPermissionsSync
    implements Composite<SetFolderPermissions, FolderPermissionsChange> {
  private final Permissions permissions;

  FolderPermissionsSync(FilesClient client) {
    this.permissions = new Permissions(client);
  }

  @Override
  public FolderPermissionsChange run(SetFolderPermissions input) {
    if (input.path() == null) {
      throw new InvalidInputException("path", "must be given; empty is the root");
    }
    List<WantedPermission> wanted = wanted(input);
    List<Permission> now = permissions.onFolder(input.path());
    List<Permission> surplus =
        now.stream()
            .filter(entry -> isOfOneUserOrGroup(entry))
            .filter(entry -> wanted.stream().noneMatch(want -> want.isSatisfiedBy(entry)))
            .collect(Collectors.toList());
    Progress progress = new Progress();
    List<Permission> added =
        progress.guard(
            () -> {
              List<Permission> created = permissions.addMissing(wanted, now, progress);
              permissions.remove(surplus, progress);
              return created;
            });
    return FolderPermissionsChange.builder()
        .outcome(
            progress.changedAnything()
                ? FolderPermissionsChange.OUTCOME_UPDATED
                : FolderPermissionsChange.OUTCOME_UNCHANGED)
        .added(added)
        .removed(surplus)
        .build();
  }

  private static List<WantedPermission> wanted(SetFolderPermissions input) {
    if (input.permissions() == null) {
      throw new InvalidInputException(
          "permissions", "must be given; an empty list takes everything away");
    }
    List<WantedPermission> wanted = new ArrayList<>();
    for (FolderPermission entry : input.permissions()) {
      String place = "permissions[" + wanted.size() + "].";
      wanted.add(
          new WantedPermission(
              place, holder(place, entry), input.path(), entry.permission(), entry.recursive()));
    }
    return wanted;
  }

  private static Holder holder(String place, FolderPermission entry) {
    try {
      return Holder.of(entry);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(place + e.field(), e.rule());
    }
  }

  private static boolean isOfOneUserOrGroup(Permission entry) {
    return entry.partnerId() == null && (entry.groupIds() == null || entry.groupIds().size() < 2);
  }
}
