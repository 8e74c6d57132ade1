package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.PublicKeyFingerprint;
import io.github.filesprovisioning.core.client.model.ApiKey;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.OffboardReceipt;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.ReinstateUser;
import io.github.filesprovisioning.core.client.model.ReinstateUserResult;
import io.github.filesprovisioning.core.client.model.RevokedApiKey;
import io.github.filesprovisioning.core.client.model.RevokedPublicKey;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives back what an offboarding took: groups with their roles, permissions, then the account. Keys
 * cannot be given back, because nobody has their secrets; they are listed.
 */
final class Reinstatement implements Composite<ReinstateUser, ReinstateUserResult> {
  private final FilesClient client;
  private final Memberships memberships;
  private final Permissions permissions;

  Reinstatement(FilesClient client) {
    this.client = client;
    this.memberships = new Memberships(client);
    this.permissions = new Permissions(client);
  }

  @Override
  public ReinstateUserResult run(ReinstateUser input) {
    OffboardReceipt receipt = input.receipt();
    if (receipt == null || receipt.userId() == null) {
      throw new InvalidInputException("receipt", "must be the receipt of an offboarding");
    }
    User user =
        new UserLookup(client)
            .byId(receipt.userId())
            .orElseThrow(
                () ->
                    new FilesException(
                        ErrorKind.NOT_FOUND,
                        receipt.username()
                            + " is no longer there. Restore the deleted user first."));
    Plan plan = new Plan(receipt, user);
    Progress progress = new Progress();
    return progress.guard(() -> plan.carryOut(progress));
  }

  /** What the receipt lists and the user does not have. */
  private final class Plan {
    private final OffboardReceipt receipt;
    private final User user;
    private final List<GroupUser> absentMemberships;
    private final List<WantedPermission> wantedPermissions;
    private final List<Permission> entries;
    private final List<RevokedPublicKey> lostPublicKeys;
    private final List<RevokedApiKey> lostApiKeys;

    Plan(OffboardReceipt receipt, User user) {
      this.receipt = receipt;
      this.user = user;
      this.wantedPermissions = wantedPermissions();
      this.absentMemberships = absentMemberships();
      this.entries = wantedPermissions.isEmpty() ? List.of() : permissions.ofUser(user.id());
      this.lostPublicKeys = lostPublicKeys();
      this.lostApiKeys = lostApiKeys();
    }

    private List<GroupUser> absentMemberships() {
      List<GroupUser> wanted = given(receipt.memberships());
      List<GroupUser> now = wanted.isEmpty() ? List.of() : memberships.ofUser(user.id());
      return wanted.stream()
          .filter(want -> now.stream().noneMatch(there -> covers(there, want)))
          .collect(Collectors.toList());
    }

    private boolean covers(GroupUser there, GroupUser want) {
      return there.groupId().equals(want.groupId())
          && (Boolean.TRUE.equals(there.admin()) || !Boolean.TRUE.equals(want.admin()));
    }

    private List<RevokedPublicKey> lostPublicKeys() {
      List<RevokedPublicKey> keys = given(receipt.publicKeys());
      Set<String> now =
          keys.isEmpty()
              ? Set.of()
              : new PublicKeys(client)
                  .ofUser(user.id()).stream()
                      .map(PublicKeys::fingerprint)
                      .collect(Collectors.toSet());
      return keys.stream()
          .filter(key -> !now.contains(PublicKeyFingerprint.plain(key.fingerprintSha256())))
          .collect(Collectors.toList());
    }

    private List<RevokedApiKey> lostApiKeys() {
      List<RevokedApiKey> keys = given(receipt.apiKeys());
      Set<Long> now =
          keys.isEmpty()
              ? Set.of()
              : new ApiKeys(client)
                  .ofUser(user.id()).stream().map(ApiKey::id).collect(Collectors.toSet());
      return keys.stream().filter(key -> !now.contains(key.id())).collect(Collectors.toList());
    }

    ReinstateUserResult carryOut(Progress progress) {
      SortedSet<Long> added = new TreeSet<>();
      List<GroupUser> lost = new ArrayList<>();
      for (GroupUser membership : absentMemberships) {
        if (rejoined(membership)) {
          added.add(membership.groupId());
          progress.done("joined the group " + name(membership));
        } else {
          lost.add(membership);
        }
      }
      List<Permission> granted = permissions.addMissing(wantedPermissions, entries, progress);
      User now = switchedOn(progress);
      SortedSet<Long> groupIds = IdText.read(now.groupIds());
      groupIds.addAll(added);
      return ReinstateUserResult.builder()
          .outcome(
              progress.changedAnything()
                  ? ReinstateUserResult.OUTCOME_UPDATED
                  : ReinstateUserResult.OUTCOME_UNCHANGED)
          .user(now.toBuilder().groupIds(IdText.write(groupIds)).build())
          .addedGroupIds(new ArrayList<>(added))
          .grantedPermissions(granted)
          .lostMemberships(lost)
          .lostPublicKeys(lostPublicKeys)
          .lostApiKeys(lostApiKeys)
          .build();
    }

    /** False when the group is no longer there. */
    private boolean rejoined(GroupUser membership) {
      try {
        memberships.add(user.id(), membership.groupId(), membership.admin());
        return true;
      } catch (FilesException e) {
        if (e.kind() == ErrorKind.NOT_FOUND || isGone(membership.groupId())) {
          return false;
        }
        throw e;
      }
    }

    private boolean isGone(long groupId) {
      try {
        return client.groups().get(groupId) == null;
      } catch (FilesException e) {
        if (e.kind() == ErrorKind.NOT_FOUND) {
          return true;
        }
        throw e;
      }
    }

    private List<WantedPermission> wantedPermissions() {
      List<WantedPermission> wanted = new ArrayList<>();
      for (Permission entry : given(receipt.permissions())) {
        wanted.add(
            new WantedPermission(
                "receipt.permissions[" + wanted.size() + "].",
                Holder.user(user.id()),
                entry.path(),
                entry.permission(),
                Boolean.TRUE.equals(entry.recursive())));
      }
      return wanted;
    }

    private User switchedOn(Progress progress) {
      if (Boolean.TRUE.equals(receipt.wasDisabled()) || !Boolean.TRUE.equals(user.disabled())) {
        return user;
      }
      User on = client.users().update(user.id(), UserUpdate.builder().disabled(false).build());
      progress.done("switched on " + user.username());
      return on;
    }
  }

  private static String name(GroupUser membership) {
    return membership.groupName() == null
        ? "with the id " + membership.groupId()
        : membership.groupName();
  }

  private static <T> List<T> given(List<T> list) {
    return list == null ? List.of() : list;
  }
}
