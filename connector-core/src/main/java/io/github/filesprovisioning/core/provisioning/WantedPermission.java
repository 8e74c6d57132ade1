package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.PathComparison;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionCreate;

/**
 * One entry that is to be there: holder, folder, kind and reach. Only an entry that is the same in
 * all four counts; what other entries imply does not, because they may go.
 */
final class WantedPermission {
  private final Holder holder;
  private final String path;
  private final String kind;
  private final boolean recursive;

  /**
   * Checks what can be checked.
   *
   * @param place where the entry stands in the input, such as {@code permissions[1].}; empty at the
   *     top
   * @param recursive null for the default, true
   */
  WantedPermission(String place, Holder holder, String path, String kind, Boolean recursive) {
    if (path == null) {
      throw new InvalidInputException(place + "path", "must be given; empty is the root");
    }
    if (kind == null || kind.isEmpty()) {
      throw new InvalidInputException(place + "permission", "must be given");
    }
    this.holder = holder;
    this.path = PathComparison.tidy(path);
    this.kind = kind;
    this.recursive = !Boolean.FALSE.equals(recursive);
  }

  /** Whether the entry has the same holder, folder and kind, whatever its reach. */
  boolean matches(Permission entry) {
    return kind.equals(entry.permission())
        && PathComparison.same(path, entry.path())
        && holder.holds(entry);
  }

  boolean isSatisfiedBy(Permission entry) {
    return matches(entry) && recursive == Boolean.TRUE.equals(entry.recursive());
  }

  PermissionCreate body() {
    return holder.body().path(path).permission(kind).recursive(recursive).build();
  }

  @Override
  public String toString() {
    return kind + " on " + (path.isEmpty() ? "the root" : path);
  }
}
