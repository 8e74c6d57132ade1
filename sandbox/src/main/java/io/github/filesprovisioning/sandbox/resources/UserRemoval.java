package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Instant;
import java.util.List;

/**
 * Deletes a user with memberships, permissions, keys and sessions. The user, the keys and the
 * permissions are kept for a restore.
 */
final class UserRemoval {
  private final Directory directory;

  UserRemoval(Directory directory) {
    this.directory = directory;
  }

  void remove(Row user) {
    Tables tables = directory.tables();
    Instant now = directory.now();
    long id = user.id();
    List.copyOf(directory.memberships().ofUser(id)).forEach(directory.memberships()::remove);
    List.copyOf(tables.permissions().where("user_id", id))
        .forEach(row -> tables.deletedPermissions().throwAway(row, id, now));
    List.copyOf(tables.publicKeys().where("user_id", id))
        .forEach(row -> tables.deletedPublicKeys().throwAway(row, id, now));
    List.copyOf(tables.apiKeys().where("user_id", id))
        .forEach(row -> tables.deletedApiKeys().throwAway(row, id, now));
    List.copyOf(tables.sessions().where("user_id", id)).forEach(tables.sessions()::remove);
    tables.deletedUsers().throwAway(user, id, now);
  }
}
