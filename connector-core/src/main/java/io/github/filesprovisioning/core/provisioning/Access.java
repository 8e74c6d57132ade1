package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.ApiKey;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.OffboardReceipt;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.RevokedApiKey;
import io.github.filesprovisioning.core.client.model.RevokedPublicKey;
import io.github.filesprovisioning.core.client.model.User;
import java.util.List;
import java.util.stream.Collectors;

/** All that lets a user in: groups, permissions of the user's own, SSH keys and API keys. */
final class Access {
  private final User user;
  private final List<GroupUser> memberships;
  private final List<Permission> permissions;
  private final List<PublicKey> publicKeys;
  private final List<ApiKey> apiKeys;

  private Access(
      User user,
      List<GroupUser> memberships,
      List<Permission> permissions,
      List<PublicKey> publicKeys,
      List<ApiKey> apiKeys) {
    this.user = user;
    this.memberships = memberships;
    this.permissions = permissions;
    this.publicKeys = publicKeys;
    this.apiKeys = apiKeys;
  }

  static Access of(User user, FilesClient client) {
    return new Access(
        user,
        new Memberships(client).ofUser(user.id()),
        new Permissions(client).ofUser(user.id()),
        new PublicKeys(client).ofUser(user.id()),
        new ApiKeys(client).ofUser(user.id()));
  }

  boolean isEmpty() {
    return memberships.isEmpty()
        && permissions.isEmpty()
        && publicKeys.isEmpty()
        && apiKeys.isEmpty();
  }

  /** Keys go first, because they open the door without a login. */
  void takeAway(FilesClient client, Progress progress) {
    new ApiKeys(client).revoke(apiKeys, progress);
    new PublicKeys(client).remove(publicKeys, progress);
    for (GroupUser membership : memberships) {
      new Memberships(client).remove(user.id(), membership.groupId());
      progress.done("left the group " + membership.groupName());
    }
    new Permissions(client).remove(permissions, progress);
  }

  OffboardReceipt receipt(boolean deleted) {
    return OffboardReceipt.builder()
        .userId(user.id())
        .username(user.username())
        .wasDisabled(Boolean.TRUE.equals(user.disabled()))
        .deleted(deleted)
        .memberships(memberships)
        .permissions(permissions)
        .publicKeys(publicKeys.stream().map(Access::revoked).collect(Collectors.toList()))
        .apiKeys(apiKeys.stream().map(Access::revoked).collect(Collectors.toList()))
        .build();
  }

  private static RevokedPublicKey revoked(PublicKey key) {
    return RevokedPublicKey.builder()
        .id(key.id())
        .title(key.title())
        .fingerprintSha256(key.fingerprintSha256())
        .build();
  }

  private static RevokedApiKey revoked(ApiKey key) {
    return RevokedApiKey.builder().id(key.id()).name(key.name()).build();
  }
}
