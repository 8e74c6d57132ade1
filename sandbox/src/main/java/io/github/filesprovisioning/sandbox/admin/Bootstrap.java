package io.github.filesprovisioning.sandbox.admin;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Map;

/** What an empty site has: its settings, the user {@code admin} and that user's API key. */
public final class Bootstrap {
  private static final int KEY_LENGTH = 64;

  private final Directory directory;
  private final Secrets secrets;

  /** A bootstrap of a directory. */
  public Bootstrap(Directory directory, Secrets secrets) {
    this.directory = directory;
    this.secrets = secrets;
  }

  /** Makes the site when the store holds none; answers the key. Runs inside a write. */
  public String ensureSite() {
    Table site = directory.tables().site();
    if (site.size() == 0) {
      build(secrets.key(KEY_LENGTH));
    }
    return directory.settings().row().text(Tables.SANDBOX_KEY);
  }

  /** Empties the site; the key stays the same. Runs inside a write. */
  public void reset() {
    String key = ensureSite();
    directory.tables().store().clear();
    build(key);
  }

  private void build(String key) {
    Tables tables = directory.tables();
    Row site =
        Row.of(tables.site().layout(), tables.store().nextId())
            .withAll(settings())
            .with(Tables.SANDBOX_KEY, key);
    Row admin =
        Row.of(tables.users().layout(), tables.store().nextId())
            .withAll(
                Map.of(
                    "username",
                    "admin",
                    "name",
                    "Site Admin",
                    "email",
                    "admin@example.com",
                    "site_admin",
                    true,
                    "site_id",
                    site.id(),
                    "created_at",
                    directory.now()));
    tables.site().put(site.with("admin_user_id", admin.id()));
    tables.users().put(admin);
    tables
        .apiKeys()
        .put(
            Row.of(tables.apiKeys().layout(), tables.store().nextId())
                .withAll(
                    Map.of(
                        "name", "sandbox",
                        "user_id", admin.id(),
                        "site_id", site.id(),
                        "created_at", directory.now(),
                        "secret_hash", Secrets.digest(key))));
  }

  private static Map<String, Object> settings() {
    return Map.ofEntries(
        Map.entry("name", "Sandbox"),
        Map.entry("subdomain", "sandbox"),
        Map.entry("email", "admin@example.com"),
        Map.entry("language", "en"),
        Map.entry("default_time_zone", "UTC"),
        Map.entry("password_min_length", 8L),
        Map.entry("password_validity_days", 0L),
        Map.entry("max_prior_passwords", 0L),
        Map.entry("session_expiry_minutes", 360L),
        Map.entry("user_lockout", true),
        Map.entry("user_lockout_tries", 5L),
        Map.entry("user_lockout_within", 1L),
        Map.entry("user_lockout_lock_period", 1L),
        Map.entry("non_sso_users_allowed", true),
        Map.entry("non_sso_groups_allowed", true),
        Map.entry("users_can_create_api_keys", true),
        Map.entry("users_can_create_ssh_keys", true),
        Map.entry("allow_user_level_2fa_override", true),
        Map.entry("allow_user_level_ssl_override", true),
        Map.entry("allow_user_level_allowed_ip_override", true),
        Map.entry("welcome_email_enabled", true),
        Map.entry("username_display", "username_only"),
        Map.entry("welcome_screen", "hidden"));
  }
}
