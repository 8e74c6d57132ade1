package io.github.filesprovisioning.sandbox.access;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.PermissionKind;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who sends a request, and what that one may do. A key without owner is the site itself; a key with
 * owner and a session have the rights of their user.
 */
public final class Caller {
  private static final Caller NOBODY = new Caller(null, null, null, null);

  private final Directory directory;
  private final Row user;
  private final Row apiKey;
  private final Row session;

  private Caller(Directory directory, Row user, Row apiKey, Row session) {
    this.directory = directory;
    this.user = user;
    this.apiKey = apiKey;
    this.session = session;
  }

  /** Nobody in particular: an operation that needs no credentials. */
  public static Caller nobody() {
    return NOBODY;
  }

  static Caller byKey(Directory directory, Row apiKey, Row owner) {
    return new Caller(directory, owner, apiKey, null);
  }

  static Caller bySession(Directory directory, Row session, Row user) {
    return new Caller(directory, user, null, session);
  }

  /** The user behind the request; empty for a site-wide key. */
  public Optional<Row> user() {
    return Optional.ofNullable(user);
  }

  /** The id of that user. */
  public OptionalLong userId() {
    return user == null ? OptionalLong.empty() : OptionalLong.of(user.id());
  }

  /** The key of the connection. */
  public Optional<Row> apiKey() {
    return Optional.ofNullable(apiKey);
  }

  /** The session of the connection. */
  public Optional<Row> session() {
    return Optional.ofNullable(session);
  }

  /** May change everything. */
  public boolean isSiteAdmin() {
    return !restrictedKey() && (user == null ? apiKey != null : user.flag("site_admin"));
  }

  /** May see everything of the site's configuration. */
  public boolean seesEverything() {
    return isSiteAdmin() || (user != null && !restrictedKey() && user.flag("readonly_site_admin"));
  }

  /** Administers some folder, or more. */
  public boolean isFolderAdmin() {
    return seesEverything()
        || (user != null
            && !restrictedKey()
            && (directory.grants().administersAnyFolder(user) || !adminGroupIds().isEmpty()));
  }

  /** Administers this very folder. */
  public boolean isAdminOf(String path) {
    return isSiteAdmin()
        || (user != null && !restrictedKey() && directory.grants().allows(user, path, "admin"));
  }

  /** Has a right on a folder; a key limited to files keeps its owner's rights there. */
  public boolean may(String right, String path) {
    if (user == null) {
      return apiKey != null;
    }
    return user.flag("site_admin")
        || (user.flag("readonly_site_admin")
            && PermissionKind.includes("readonly_site_admin", right))
        || directory.grants().allows(user, path, right);
  }

  /** Groups whose administrator the user is. */
  public List<Long> adminGroupIds() {
    return user == null || restrictedKey()
        ? List.of()
        : directory.memberships().adminGroupIds(user.id());
  }

  /** The user of this id is the one who asks. */
  public boolean is(long userId) {
    return user != null && user.id() == userId;
  }

  private boolean isFullKey() {
    return "full".equals(apiKey.text("permission_set"));
  }

  /** A key limited to work on files never administers anything. */
  private boolean restrictedKey() {
    return apiKey != null && !isFullKey();
  }
}
