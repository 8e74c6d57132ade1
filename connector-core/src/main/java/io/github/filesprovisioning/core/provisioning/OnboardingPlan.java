package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.PathComparison;
import io.github.filesprovisioning.core.client.model.OnboardUser;
import io.github.filesprovisioning.core.client.model.UserPermission;
import io.github.filesprovisioning.core.client.model.UserPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An onboarding input that has been checked: what can be refused is refused before any call. */
final class OnboardingPlan {
  private final OnboardUser input;
  private final Map<String, UserPublicKey> keys;

  OnboardingPlan(OnboardUser input) {
    this.input = input;
    UserCreation.matchField(input);
    EventTime.check(input.eventTime());
    if (exactGroups() && input.groupIds() == null && input.groups() == null) {
      throw new InvalidInputException(
          "exact_groups", "needs group_ids or groups; an empty list leaves no group");
    }
    if (exactPermissions() && input.permissions() == null) {
      throw new InvalidInputException(
          "exact_permissions", "needs permissions; an empty list leaves none");
    }
    this.keys = PublicKeys.read(input.publicKeys());
    permissions(0);
    for (int i = 0; i < folders().size(); i++) {
      if (PathComparison.tidy(folders().get(i)).isEmpty()) {
        throw new InvalidInputException("folders[" + i + "]", "must name a folder below the root");
      }
    }
  }

  OnboardUser input() {
    return input;
  }

  boolean exactGroups() {
    return Boolean.TRUE.equals(input.exactGroups());
  }

  boolean exactPermissions() {
    return Boolean.TRUE.equals(input.exactPermissions());
  }

  /** The keys by fingerprint. */
  Map<String, UserPublicKey> keys() {
    return keys;
  }

  List<String> folders() {
    return input.folders() == null ? List.of() : input.folders();
  }

  boolean hasPermissions() {
    return input.permissions() != null;
  }

  /** The entries the user is to have. */
  List<WantedPermission> permissions(long userId) {
    List<WantedPermission> wanted = new ArrayList<>();
    for (int i = 0; hasPermissions() && i < input.permissions().size(); i++) {
      UserPermission entry = input.permissions().get(i);
      wanted.add(
          new WantedPermission(
              "permissions[" + i + "].",
              Holder.user(userId),
              entry.path(),
              entry.permission(),
              entry.recursive()));
    }
    return wanted;
  }
}
