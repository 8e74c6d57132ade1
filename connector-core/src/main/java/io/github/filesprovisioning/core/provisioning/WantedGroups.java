package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Groups given by id and by name; names are looked up first, and made only when writing begins. */
final class WantedGroups {
  private final GroupLookup lookup;
  private final SortedSet<Long> ids;
  private final List<String> missing;

  private WantedGroups(GroupLookup lookup, SortedSet<Long> ids, List<String> missing) {
    this.lookup = lookup;
    this.ids = ids;
    this.missing = missing;
  }

  /** Looks the names up; a name without a group is an error unless groups may be made. */
  static WantedGroups read(
      GroupLookup lookup, List<Long> groupIds, List<String> names, Boolean createMissing) {
    SortedSet<Long> ids = new TreeSet<>(groupIds == null ? List.of() : groupIds);
    List<String> missing = new ArrayList<>();
    for (String name : names == null ? List.<String>of() : names) {
      Optional<Group> group = lookup.byName(name);
      if (group.isPresent()) {
        ids.add(group.get().id());
      } else if (Boolean.TRUE.equals(createMissing)) {
        missing.add(name);
      } else {
        throw GroupLookup.missing(name);
      }
    }
    return new WantedGroups(lookup, ids, missing);
  }

  /** The ids of all, after the missing groups have been made. */
  SortedSet<Long> ids(Progress progress) {
    for (String name : missing) {
      ids.add(lookup.create(GroupCreate.builder().name(name).build()).id());
      progress.done("created the group " + name);
    }
    missing.clear();
    return ids;
  }
}
