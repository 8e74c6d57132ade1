package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.OnboardUserResult;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what an onboarding has done. */
final class OnboardingReport {
  private final OnboardUserResult.Builder result = OnboardUserResult.builder();

  OnboardingReport(User user) {
    result
        .user(user)
        .changedFields(List.of())
        .addedGroupIds(List.of())
        .removedGroupIds(List.of())
        .createdFolders(List.of())
        .grantedPermissions(List.of())
        .revokedPermissions(List.of())
        .addedPublicKeys(List.of());
  }

  void changedFields(List<String> fields) {
    result.changedFields(fields);
  }

  void joined(Collection<Long> groupIds) {
    result.addedGroupIds(new ArrayList<>(groupIds));
  }

  void left(Collection<Long> groupIds) {
    result.removedGroupIds(new ArrayList<>(groupIds));
  }

  void createFolders(List<String> paths, Folders folders, Progress progress) {
    List<String> created = new ArrayList<>();
    for (String path : paths) {
      if (folders.create(path)) {
        created.add(path);
        progress.done("created the folder " + path);
      }
    }
    result.createdFolders(created);
  }

  void granted(List<Permission> entries) {
    result.grantedPermissions(entries);
  }

  void revoked(List<Permission> entries) {
    result.revokedPermissions(entries);
  }

  void keys(List<PublicKey> added) {
    result.addedPublicKeys(added);
  }

  OnboardUserResult stale() {
    return result(OnboardUserResult.OUTCOME_STALE);
  }

  OnboardUserResult result(String outcome) {
    return result.outcome(outcome).build();
  }
}
