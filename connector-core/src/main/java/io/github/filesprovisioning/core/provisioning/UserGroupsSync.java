package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.SetUserGroups;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserGroupsChange;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.ArrayList;

/**
 * Makes the listed groups the only groups of a user: one write of the whole list, except where that
 * could cost an administrator flag.
 */
final class UserGroupsSync implements Composite<SetUserGroups, UserGroupsChange> {
  private final FilesClient client;
  private final UserLookup users;
  private final GroupLookup groups;
  private final Memberships memberships;

  UserGroupsSync(FilesClient client) {
    this.client = client;
    this.users = new UserLookup(client);
    this.groups = new GroupLookup(client);
    this.memberships = new Memberships(client);
  }

  @Override
  public UserGroupsChange run(SetUserGroups input) {
    Selector selector = Selector.user(input);
    if (input.groupIds() == null && input.groups() == null) {
      throw new InvalidInputException(
          "group_ids", "must be given; an empty list takes the user out of all groups");
    }
    User user = users.require(selector);
    WantedGroups wanted =
        WantedGroups.read(groups, input.groupIds(), input.groups(), input.createMissingGroups());
    Progress progress = new Progress();
    return progress.guard(() -> set(user, wanted, progress));
  }

  private UserGroupsChange set(User user, WantedGroups wanted, Progress progress) {
    UserGroups sync = new UserGroups(user, wanted.ids(progress), true);
    boolean differs = !sync.added().isEmpty() || !sync.removed().isEmpty();
    if (differs && sync.wholeListIsRisky()) {
      sync.apply(user, memberships, progress);
    } else if (differs) {
      client
          .users()
          .update(user.id(), UserUpdate.builder().groupIds(IdText.write(sync.wanted())).build());
    }
    return UserGroupsChange.builder()
        .outcome(differs ? UserGroupsChange.OUTCOME_UPDATED : UserGroupsChange.OUTCOME_UNCHANGED)
        .userId(user.id())
        .groupIds(new ArrayList<>(sync.wanted()))
        .addedGroupIds(new ArrayList<>(sync.added()))
        .removedGroupIds(new ArrayList<>(sync.removed()))
        .build();
  }
}
