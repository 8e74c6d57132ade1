package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.AddMembership;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.MembershipChange;
import java.util.Optional;

/** Makes a user a member or an administrator of a group. */
final class MembershipAddition implements Composite<AddMembership, MembershipChange> {
  private final MembershipParties parties;
  private final Memberships memberships;
  private final GroupLookup groups;

  MembershipAddition(FilesClient client) {
    this.parties = new MembershipParties(client);
    this.memberships = new Memberships(client);
    this.groups = new GroupLookup(client);
  }

  @Override
  public MembershipChange run(AddMembership input) {
    Selector user = Selector.user(input);
    Selector group = Selector.group(input);
    long userId = parties.userId(user);
    Optional<Long> groupId = parties.findGroupId(group);
    if (groupId.isPresent()) {
      return add(userId, groupId.get(), input.admin());
    }
    if (!Boolean.TRUE.equals(input.createMissingGroups())) {
      throw GroupLookup.missing(group.text());
    }
    Group created = groups.create(GroupCreate.builder().name(group.text()).build());
    Progress progress = new Progress();
    progress.done("created the group " + group.text());
    return progress.guard(() -> add(userId, created.id(), input.admin()));
  }

  private MembershipChange add(long userId, long groupId, Boolean admin) {
    Optional<GroupUser> now = memberships.find(userId, groupId);
    if (now.isPresent()
        && (admin == null || admin.equals(Boolean.TRUE.equals(now.get().admin())))) {
      return change(MembershipChange.OUTCOME_UNCHANGED, now.get());
    }
    String outcome =
        now.isPresent() ? MembershipChange.OUTCOME_UPDATED : MembershipChange.OUTCOME_CREATED;
    return change(outcome, memberships.add(userId, groupId, admin));
  }

  private static MembershipChange change(String outcome, GroupUser membership) {
    return MembershipChange.builder().outcome(outcome).membership(membership).build();
  }
}
