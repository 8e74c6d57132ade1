package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.GroupUserUpdate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Single memberships. Adding is an upsert of one membership, so it disturbs no other addition going
 * on at the same time and may be repeated.
 */
final class Memberships {
  private final FilesClient client;

  Memberships(FilesClient client) {
    this.client = client;
  }

  Optional<GroupUser> find(long userId, long groupId) {
    ListQuery query =
        ListQuery.builder().parameter("group_id", groupId).parameter("user_id", userId).build();
    return client.groupUsers().list(query).first();
  }

  /** All memberships of a user, by group. */
  List<GroupUser> ofUser(long userId) {
    return list("user_id", userId, Comparator.comparing(GroupUser::groupId));
  }

  /** All members of a group, by user. */
  List<GroupUser> ofGroup(long groupId) {
    return list("group_id", groupId, Comparator.comparing(GroupUser::userId));
  }

  private List<GroupUser> list(String parameter, long id, Comparator<GroupUser> order) {
    ListQuery query = ListQuery.builder().parameter(parameter, id).build();
    return client.groupUsers().list(query).stream().sorted(order).collect(Collectors.toList());
  }

  /**
   * Makes the user a member.
   *
   * @param admin whether of the administrators; null leaves the role as it is
   */
  GroupUser add(long userId, long groupId, Boolean admin) {
    GroupUserUpdate.Builder body = GroupUserUpdate.builder().groupId(groupId).userId(userId);
    if (admin != null) {
      body.admin(admin);
    }
    return client.groupUsers().update(groupId, body.build());
  }

  /** Ends the membership; one that has ended meanwhile is as good. */
  void remove(long userId, long groupId) {
    try {
      client.groupUsers().delete(groupId, groupId, userId);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.NOT_FOUND) {
        throw e;
      }
    }
  }
}
