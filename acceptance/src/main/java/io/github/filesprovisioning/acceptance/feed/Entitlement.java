package io.github.filesprovisioning.acceptance.feed;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is entitled to.
 *
 * @param groups names of groups
 * @param folders folders of his own; {@code {username}} stands for the person
 * @param permissions permissions of his own; {@code {username}} stands for the person
 */
public record Entitlement(
    List<String> groups, List<String> folders, List<FolderRight> permissions) {

  /** Fills in what may be left out. */
  public Entitlement {
    groups = groups == null ? List.of() : List.copyOf(groups);
    folders = folders == null ? List.of() : List.copyOf(folders);
    permissions = permissions == null ? List.of() : List.copyOf(permissions);
  }

  Entitlement and(Entitlement other) {
    return new Entitlement(
        sum(groups, other.groups),
        sum(folders, other.folders),
        sum(permissions, other.permissions));
  }

  Entitlement of(String username) {
    return new Entitlement(
        groups,
        folders.stream().map(folder -> folder.replace("{username}", username)).toList(),
        permissions.stream().map(permission -> permission.of(username)).toList());
  }

  private static <T> List<T> sum(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
