package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.MembershipChange;
import io.github.filesprovisioning.core.client.model.RemoveMembership;
import java.util.Optional;

/** Takes a user out of a group. */
final class MembershipRemoval implements Composite<RemoveMembership, MembershipChange> {
  private final MembershipParties parties;
  private final Memberships memberships;

  MembershipRemoval(FilesClient client) {
    this.parties = new MembershipParties(client);
    this.memberships = new Memberships(client);
  }

  @Override
  public MembershipChange run(RemoveMembership input) {
    Selector user = Selector.user(input);
    Selector group = Selector.group(input);
    long userId = parties.userId(user);
    long groupId = parties.groupId(group);
    Optional<GroupUser> now = memberships.find(userId, groupId);
    if (now.isEmpty()) {
      return MembershipChange.builder().outcome(MembershipChange.OUTCOME_UNCHANGED).build();
    }
    memberships.remove(userId, groupId);
    return MembershipChange.builder()
        .outcome(MembershipChange.OUTCOME_REMOVED)
        .membership(now.get())
        .build();
  }
}
