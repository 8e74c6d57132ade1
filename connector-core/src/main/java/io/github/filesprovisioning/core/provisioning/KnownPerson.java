package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.OnboardUser;
import io.github.filesprovisioning.core.client.model.OnboardUserResult;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.User;
import java.util.List;
import java.util.stream.Collectors;

/** Onboarding of somebody who has an account: reads everything, then sends what differs. */
final class KnownPerson {
  private final FilesClient client;
  private final Folders folders;
  private final Permissions permissions;
  private final PublicKeys keys;
  private final Memberships memberships;

  KnownPerson(FilesClient client) {
    this.client = client;
    this.folders = new Folders(client);
    this.permissions = new Permissions(client);
    this.keys = new PublicKeys(client);
    this.memberships = new Memberships(client);
  }

  OnboardUserResult onboard(
      OnboardingPlan plan, User user, WantedGroups wanted, Progress progress) {
    List<String> missingFolders = folders.missing(plan.folders());
    List<Permission> entries = plan.hasPermissions() ? permissions.ofUser(user.id()) : List.of();
    List<PublicKey> knownKeys = plan.keys().isEmpty() ? List.of() : keys.ofUser(user.id());

    UserGroups groups = new UserGroups(user, wanted.ids(progress), plan.exactGroups());
    OnboardingReport report = new OnboardingReport(updated(plan, user, groups, progress));
    report.joined(groups.added());
    report.left(groups.removed());
    report.changedFields(difference(plan, user).fields());
    report.createFolders(missingFolders, folders, progress);
    List<WantedPermission> wantedEntries = plan.permissions(user.id());
    report.granted(permissions.addMissing(wantedEntries, entries, progress));
    List<Permission> surplus = surplus(plan, wantedEntries, entries);
    permissions.remove(surplus, progress);
    report.revoked(surplus);
    report.keys(keys.sync(user.id(), plan.keys(), knownKeys, progress));
    return report.result(
        progress.changedAnything()
            ? OnboardUserResult.OUTCOME_UPDATED
            : OnboardUserResult.OUTCOME_UNCHANGED);
  }

  private User updated(OnboardingPlan plan, User user, UserGroups groups, Progress progress) {
    UserDifference difference = difference(plan, user);
    boolean wholeList =
        plan.exactGroups()
            && !(groups.added().isEmpty() && groups.removed().isEmpty())
            && !groups.wholeListIsRisky();
    if (wholeList) {
      difference.groups(IdText.write(groups.wanted()));
    }
    User updated = user;
    if (!difference.isEmpty()) {
      updated = client.users().update(user.id(), difference.update());
      progress.done("updated the user " + user.username());
    }
    if (!wholeList) {
      groups.apply(user, memberships, progress);
    }
    return updated.toBuilder().groupIds(IdText.write(groups.wanted())).build();
  }

  /** Groups are compared apart; whoever is onboarded is switched on unless told otherwise. */
  private static UserDifference difference(OnboardingPlan plan, User user) {
    OnboardUser.Builder wanted = plan.input().toBuilder().remove("group_ids");
    if (!plan.input().has("disabled")) {
      wanted.disabled(false);
    }
    return UserDifference.between(wanted.build(), user, plan.input().eventTime());
  }

  /**
   * Entries to take away: with exact permissions all that are not wanted, otherwise only those that
   * are wanted with another reach.
   */
  private static List<Permission> surplus(
      OnboardingPlan plan, List<WantedPermission> wanted, List<Permission> entries) {
    return entries.stream()
        .filter(entry -> wanted.stream().noneMatch(want -> want.isSatisfiedBy(entry)))
        .filter(
            entry ->
                plan.exactPermissions() || wanted.stream().anyMatch(want -> want.matches(entry)))
        .collect(Collectors.toList());
  }
}
