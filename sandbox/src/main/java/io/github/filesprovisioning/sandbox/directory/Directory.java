package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.clock.SandboxClock;
import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Instant;
import java.util.Optional;

/** The site's data with the rules that stand over single resources. */
public final class Directory {
  private final Tables tables;
  private final SandboxClock clock;
  private final SiteSettings settings;
  private final Memberships memberships;
  private final Grants grants;
  private final Folders folders;

  /** A directory over declared tables. */
  public Directory(Tables tables, SandboxClock clock) {
    this.tables = tables;
    this.clock = clock;
    settings = new SiteSettings(tables);
    memberships = new Memberships(tables);
    grants = new Grants(tables, memberships);
    folders = new Folders(tables);
  }

  /** The tables. */
  public Tables tables() {
    return tables;
  }

  /** The current moment of the sandbox. */
  public Instant now() {
    return clock.now();
  }

  /** The site settings. */
  public SiteSettings settings() {
    return settings;
  }

  /** Who is in which group. */
  public Memberships memberships() {
    return memberships;
  }

  /** What folder permissions add up to. */
  public Grants grants() {
    return grants;
  }

  /** The folder tree. */
  public Folders folders() {
    return folders;
  }

  /** The user of a login name; case does not count. */
  public Optional<Row> userNamed(String username) {
    return tables.users().where("username", username).stream().findFirst();
  }

  /** The first group of a name; case does not count. */
  public Optional<Row> groupNamed(String name) {
    return tables.groups().where("name", name).stream().findFirst();
  }

  /** Whether the user may not sign in any more: switched off, run out, or not signed in in time. */
  public boolean shutOut(Row user) {
    Instant now = now();
    Instant until = user.moment("authenticate_until");
    Instant loginBy = user.moment("require_login_by");
    return user.flag("disabled")
        || (until != null && !until.isAfter(now))
        || (loginBy != null && !loginBy.isAfter(now) && user.moment("last_login_at") == null);
  }
}
