package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.CheckMembership;
import io.github.filesprovisioning.core.client.model.CheckMembershipResult;
import io.github.filesprovisioning.core.client.model.GroupUser;
import java.util.Optional;

/** Says whether a user is a member of a group and whether the user administers it. */
final class MembershipCheck implements Composite<CheckMembership, CheckMembershipResult> {
  private final MembershipParties parties;
  private final Memberships memberships;

  MembershipCheck(FilesClient client) {
    this.parties = new MembershipParties(client);
    this.memberships = new Memberships(client);
  }

  @Override
  public CheckMembershipResult run(CheckMembership input) {
    Selector user = Selector.user(input);
    Selector group = Selector.group(input);
    Optional<GroupUser> now = memberships.find(parties.userId(user), parties.groupId(group));
    CheckMembershipResult.Builder result =
        CheckMembershipResult.builder()
            .member(now.isPresent())
            .admin(now.map(GroupUser::admin).filter(Boolean.TRUE::equals).isPresent());
    now.ifPresent(result::membership);
    return result.build();
  }
}
