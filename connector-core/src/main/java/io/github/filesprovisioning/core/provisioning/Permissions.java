package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.PathComparison;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionCreate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads, adds and removes entries. There is no change request: another reach is another entry. */
final class Permissions {
  private final FilesClient client;

  Permissions(FilesClient client) {
    this.client = client;
  }

  /** The entries on exactly this folder. */
  List<Permission> onFolder(String path) {
    String tidy = PathComparison.tidy(path);
    return list("path", tidy).stream()
        .filter(entry -> PathComparison.same(tidy, entry.path()))
        .collect(Collectors.toList());
  }

  /** The entries of the user's own, by id. */
  List<Permission> ofUser(long userId) {
    return list("user_id", userId);
  }

  private List<Permission> list(String field, Object value) {
    ListQuery query = ListQuery.builder().filter(field, value).build();
    return client.permissions().list(query).stream().collect(Collectors.toList());
  }

  /** Adds those wanted entries that are not there; the result holds the added ones. */
  List<Permission> addMissing(
      Collection<WantedPermission> wanted, List<Permission> now, Progress progress) {
    List<Permission> added = new ArrayList<>();
    for (WantedPermission entry : wanted) {
      if (now.stream().noneMatch(entry::isSatisfiedBy)
          && added.stream().noneMatch(entry::isSatisfiedBy)) {
        added.add(create(entry));
        progress.done("granted " + entry);
      }
    }
    return added;
  }

  /** Adds an entry; when somebody else has just added it, that one is taken. */
  private Permission create(WantedPermission wanted) {
    PermissionCreate body = wanted.body();
    try {
      return client.permissions().create(body);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.CONFLICT) {
        throw e;
      }
      return onFolder(body.path()).stream()
          .filter(wanted::isSatisfiedBy)
          .findFirst()
          .orElseThrow(() -> e);
    }
  }

  /** Removes entries; one that has gone meanwhile is as good. */
  void remove(Collection<Permission> entries, Progress progress) {
    for (Permission entry : entries) {
      try {
        client.permissions().delete(entry.id());
      } catch (FilesException e) {
        if (e.kind() != ErrorKind.NOT_FOUND) {
          throw e;
        }
      }
      progress.done("revoked " + entry.permission() + " on " + entry.path());
    }
  }
}
