package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import io.github.filesprovisioning.core.client.model.GroupMembersChange;
import io.github.filesprovisioning.core.client.model.GroupUpdate;
import io.github.filesprovisioning.core.client.model.GroupUser;
import io.github.filesprovisioning.core.client.model.SetGroupMembers;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the listed users the only members of a group in one write, in which administrators who stay
 * are named too.
 */
final class GroupMembersSync implements Composite<SetGroupMembers, GroupMembersChange> {
  private final FilesClient client;
  private final UserLookup users;
  private final GroupLookup groups;
  private final Memberships memberships;

  GroupMembersSync(FilesClient client) {
    this.client = client;
    this.users = new UserLookup(client);
    this.groups = new GroupLookup(client);
    this.memberships = new Memberships(client);
  }

  @Override
  public GroupMembersChange run(SetGroupMembers input) {
    Selector selector = Selector.group(input);
    if (input.userIds() == null && input.usernames() == null) {
      throw new InvalidInputException("user_ids", "must be given; an empty list empties the group");
    }
    Optional<Group> group = groups.find(selector);
    if (group.isEmpty() && !Boolean.TRUE.equals(input.createMissingGroups())) {
      throw GroupLookup.missing(selector.text());
    }
    SortedSet<Long> wanted = wanted(input, group);
    return group.isPresent() ? set(group.get(), wanted) : create(selector.text(), wanted);
  }

  private SortedSet<Long> wanted(SetGroupMembers input, Optional<Group> group) {
    SortedSet<Long> wanted = new TreeSet<>();
    if (input.userIds() != null) {
      wanted.addAll(input.userIds());
    }
    if (input.usernames() != null && !input.usernames().isEmpty()) {
      Map<String, Long> members = group.map(this::membersByName).orElse(Map.of());
      for (String username : input.usernames()) {
        Long id = members.get(username.toLowerCase(Locale.ROOT));
        wanted.add(id == null ? users.require(Selector.username(username)).id() : id);
      }
    }
    return wanted;
  }

  private Map<String, Long> membersByName(Group group) {
    return memberships.ofGroup(group.id()).stream()
        .collect(
            Collectors.toMap(
                member -> member.username().toLowerCase(Locale.ROOT), GroupUser::userId));
  }

  private GroupMembersChange create(String name, SortedSet<Long> wanted) {
    Group created =
        groups.create(GroupCreate.builder().name(name).userIds(IdText.write(wanted)).build());
    GroupMembersChange change = set(created, wanted);
    return change.toBuilder()
        .outcome(GroupMembersChange.OUTCOME_UPDATED)
        .addedUserIds(new ArrayList<>(wanted))
        .build();
  }

  private GroupMembersChange set(Group group, SortedSet<Long> wanted) {
    SortedSet<Long> now = IdText.read(group.userIds());
    // Whether an administrator is also among user_ids is not said publicly; either reading works.
    SortedSet<Long> admins = IdText.read(group.adminIds());
    now.addAll(admins);
    boolean differs = !now.equals(wanted);
    if (differs) {
      GroupUpdate.Builder body = GroupUpdate.builder().userIds(IdText.write(wanted));
      if (!admins.isEmpty()) {
        admins.retainAll(wanted);
        body.adminIds(IdText.write(admins));
      }
      client.groups().update(group.id(), body.build());
    }
    SortedSet<Long> added = new TreeSet<>(wanted);
    added.removeAll(now);
    now.removeAll(wanted);
    return GroupMembersChange.builder()
        .outcome(
            differs ? GroupMembersChange.OUTCOME_UPDATED : GroupMembersChange.OUTCOME_UNCHANGED)
        .groupId(group.id())
        .userIds(new ArrayList<>(wanted))
        .addedUserIds(new ArrayList<>(added))
        .removedUserIds(new ArrayList<>(now))
        .build();
  }
}
