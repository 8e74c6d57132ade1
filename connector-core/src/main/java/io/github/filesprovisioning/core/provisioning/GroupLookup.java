package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds groups by name, and makes the ones that are missing where that is allowed. */
final class GroupLookup {
  private final FilesClient client;

  GroupLookup(FilesClient client) {
    this.client = client;
  }

  Optional<Group> byName(String name) {
    return byName(name, null);
  }

  /**
   * The group with this name.
   *
   * @param workspaceId the workspace it is in, 0 for the default one; null for whichever
   */
  Optional<Group> byName(String name, Long workspaceId) {
    List<Group> groups =
        client.groups().list(ListQuery.builder().filter("name", name).build()).stream()
            .filter(group -> name.equalsIgnoreCase(group.name()))
            .filter(group -> workspaceId == null || workspaceId == workspaceOf(group))
            .collect(Collectors.toList());
    if (groups.size() > 1) {
      throw new FilesException(
          ErrorKind.CONFLICT,
          "Several groups are called " + name + ", in different workspaces. Choose one by id.");
    }
    return groups.stream().findFirst();
  }

  private static long workspaceOf(Group group) {
    return group.workspaceId() == null ? 0 : group.workspaceId();
  }

  Optional<Group> find(Selector selector) {
    return selector.is("group_id")
        ? Optional.of(client.groups().get(selector.id()))
        : byName(selector.text());
  }

  static FilesException missing(String name) {
    return new FilesException(
        ErrorKind.NOT_FOUND,
        "There is no group called "
            + name
            + ". Check the spelling, create the group, or set create_missing_groups to true.");
  }

  /** Makes a group; when somebody else has just made it, that one is taken. */
  Group create(GroupCreate group) {
    try {
      return client.groups().create(group);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.CONFLICT) {
        throw e;
      }
      return byName(group.name(), group.workspaceId()).orElseThrow(() -> e);
    }
  }
}
