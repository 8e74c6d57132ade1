package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.Group;
import java.util.Optional;

/** The ids of a user and a group that are chosen by id or by name; ids are taken on trust. */
final class MembershipParties {
  private final UserLookup users;
  private final GroupLookup groups;

  MembershipParties(FilesClient client) {
    this.users = new UserLookup(client);
    this.groups = new GroupLookup(client);
  }

  long userId(Selector user) {
    return user.is("user_id") ? user.id() : users.require(user).id();
  }

  long groupId(Selector group) {
    return findGroupId(group).orElseThrow(() -> GroupLookup.missing(group.text()));
  }

  Optional<Long> findGroupId(Selector group) {
    return group.is("group_id")
        ? Optional.of(group.id())
        : groups.byName(group.text()).map(Group::id);
  }
}
