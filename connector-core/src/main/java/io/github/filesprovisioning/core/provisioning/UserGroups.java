package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.User;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The groups a user is in, compared with those the user is to be in. */
final class UserGroups {
  private final SortedSet<Long> current;
  private final Collection<Long> administered;
  private final SortedSet<Long> wanted;

  /**
   * Compares.
   *
   * @param exact whether groups that are not wanted are left
   */
  UserGroups(User user, SortedSet<Long> wantedIds, boolean exact) {
    this.administered =
        user.adminGroupIds() == null ? Collections.emptyList() : user.adminGroupIds();
    this.current = IdText.read(user.groupIds());
    // Whether an administered group is also among group_ids is not said publicly.
    current.addAll(administered);
    this.wanted = new TreeSet<>(wantedIds);
    if (!exact) {
      wanted.addAll(current);
    }
  }

  SortedSet<Long> wanted() {
    return wanted;
  }

  SortedSet<Long> added() {
    return without(wanted, current);
  }

  SortedSet<Long> removed() {
    return without(current, wanted);
  }

  /** Whether writing the whole list could cost the user an administrator flag that is to stay. */
  boolean wholeListIsRisky() {
    return administered.stream().anyMatch(wanted::contains);
  }

  private static SortedSet<Long> without(SortedSet<Long> all, SortedSet<Long> some) {
    SortedSet<Long> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Joins and leaves group by group. */
  void apply(User user, Memberships memberships, Progress progress) {
    for (long groupId : added()) {
      memberships.add(user.id(), groupId, null);
      progress.done("joined group " + groupId);
    }
    for (long groupId : removed()) {
      memberships.remove(user.id(), groupId);
      progress.done("left group " + groupId);
    }
  }
}
