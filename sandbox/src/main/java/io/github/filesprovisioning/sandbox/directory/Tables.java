package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.contract.FieldType;
import io.github.filesprovisioning.sandbox.store.Layout;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.store.Table;

/**
 * Every table of the site. Columns come from the record schemas of the OpenAPI document; only what
 * the API never shows is added here.
 */
public final class Tables {
  /** Column that holds a path in the form paths are compared in. */
  public static final String PATH_KEY = "path_key";

  /** Column of the site row that holds the key the sandbox prints when it starts. */
  public static final String SANDBOX_KEY = "sandbox_key";

  private final Contract contract;
  private final Store store;
  private final Table users;
  private final Table groups;
  private final Table memberships;
  private final Table permissions;
  private final Table publicKeys;
  private final Table apiKeys;
  private final Table sessions;
  private final Table userRequests;
  private final Table restores;
  private final Table lifecycleRules;
  private final Table ssoStrategies;
  private final Table history;
  private final Table ssoEvents;
  private final Table securityEvents;
  private final Table settingsChanges;
  private final Table eventRecords;
  private final Table workspaces;
  private final Table partners;
  private final Table site;
  private final Table folders;
  private final Bin deletedUsers;
  private final Bin deletedPublicKeys;
  private final Bin deletedApiKeys;
  private final Bin deletedPermissions;

  /** Declares all tables in a store that is not open yet. */
  public Tables(Contract contract, Store store) {
    this.contract = contract;
    this.store = store;
    users =
        declare(
            "users",
            record("User")
                .with("password_hash", FieldType.STRING)
                .with("imported_password_hash", FieldType.STRING)
                .with("prior_password_hashes", FieldType.LIST)
                .with("failed_logins", FieldType.INTEGER)
                .with("first_failed_login_at", FieldType.DATE_TIME)
                .with("enabled_at", FieldType.DATE_TIME)
                .withDefault("authentication_method", "password")
                .withDefault("filesystem_layout", "site_root")
                .withDefault("dav_permission", true)
                .withDefault("ftp_permission", true)
                .withDefault("sftp_permission", true)
                .withDefault("restapi_permission", true)
                .withDefault("office_integration_enabled", true)
                .withDefault("self_managed", true)
                .withDefault("require_2fa", "use_system_setting")
                .withDefault("ssl_required", "use_system_setting")
                .withDefault("password_validity_days", 0L)
                .withDefault("workspace_id", 0L)
                .withDefault("language", "")
                .withDefault("user_root", "")
                .withDefault("user_home", ""));
    groups = declare("groups", record("Group").withDefault("workspace_id", 0L));
    memberships = declare("group_users", record("GroupUser"));
    permissions =
        declare(
            "permissions",
            record("Permission")
                .with(PATH_KEY, FieldType.STRING)
                .with("several_groups", FieldType.BOOLEAN));
    publicKeys = declare("public_keys", record("PublicKey").withDefault("workspace_id", 0L));
    apiKeys =
        declare(
            "api_keys",
            record("ApiKey")
                .with("secret_hash", FieldType.STRING)
                .withDefault("permission_set", "full")
                .withDefault("workspace_id", 0L));
    sessions =
        declare(
            "sessions",
            Layout.empty()
                .with("user_id", FieldType.INTEGER)
                .with("secret_hash", FieldType.STRING)
                .with("partial", FieldType.BOOLEAN)
                .with("expires_at", FieldType.DATE_TIME));
    userRequests = declare("user_requests", record("UserRequest"));
    restores = declare("restores", record("Restore").withDefault("workspace_id", 0L));
    lifecycleRules =
        declare(
            "user_lifecycle_rules", record("UserLifecycleRule").withDefault("workspace_id", 0L));
    ssoStrategies = declare("sso_strategies", record("SsoStrategy").withDefault("enabled", true));
    history = declare("history", record("HistoryAction").with("folder", FieldType.STRING));
    ssoEvents = declare("sso_events", record("SsoEvent"));
    securityEvents = declare("user_security_events", record("UserSecurityEvent"));
    settingsChanges = declare("settings_changes", record("SettingsChange"));
    eventRecords = declare("event_records", record("EventRecord").withDefault("workspace_id", 0L));
    workspaces = declare("workspaces", record("Workspace"));
    partners = declare("partners", record("Partner").withDefault("workspace_id", 0L));
    site = declare("site", record("Site").with(SANDBOX_KEY, FieldType.STRING));
    folders =
        declare(
            "folders",
            record("FileEntry")
                .with(PATH_KEY, FieldType.STRING)
                .with("parent_key", FieldType.STRING));
    deletedUsers = new Bin(store, users);
    deletedPublicKeys = new Bin(store, publicKeys);
    deletedApiKeys = new Bin(store, apiKeys);
    deletedPermissions = new Bin(store, permissions);
  }

  private Table declare(String name, Layout layout) {
    return store.declare(name, layout);
  }

  /** A column per field of the record; a switch is off by default, the id is the row's own. */
  private Layout record(String schema) {
    Layout layout = Layout.empty();
    for (Field field : contract.record(schema).fields().values()) {
      if (!field.name().equals("id")) {
        layout.with(field.name(), field.type());
        if (field.type() == FieldType.BOOLEAN) {
          layout.withDefault(field.name(), false);
        }
      }
    }
    return layout;
  }

  /** The document the columns come from. */
  public Contract contract() {
    return contract;
  }

  /** The store the tables live in. */
  public Store store() {
    return store;
  }

  /** Users. */
  public Table users() {
    return users;
  }

  /** Groups. */
  public Table groups() {
    return groups;
  }

  /** Memberships: one row per user and group. */
  public Table memberships() {
    return memberships;
  }

  /** Permissions. */
  public Table permissions() {
    return permissions;
  }

  /** SSH keys. */
  public Table publicKeys() {
    return publicKeys;
  }

  /** API keys. */
  public Table apiKeys() {
    return apiKeys;
  }

  /** Sessions, whole and partial. */
  public Table sessions() {
    return sessions;
  }

  /** Access requests. */
  public Table userRequests() {
    return userRequests;
  }

  /** Restore jobs. */
  public Table restores() {
    return restores;
  }

  /** User lifecycle rules. */
  public Table lifecycleRules() {
    return lifecycleRules;
  }

  /** Single sign-on strategies. */
  public Table ssoStrategies() {
    return ssoStrategies;
  }

  /** History of the last day. */
  public Table history() {
    return history;
  }

  /** Single sign-on events. */
  public Table ssoEvents() {
    return ssoEvents;
  }

  /** User security events. */
  public Table securityEvents() {
    return securityEvents;
  }

  /** Setting changes. */
  public Table settingsChanges() {
    return settingsChanges;
  }

  /** Event records. */
  public Table eventRecords() {
    return eventRecords;
  }

  /** Workspaces other than the default. */
  public Table workspaces() {
    return workspaces;
  }

  /** Partners. */
  public Table partners() {
    return partners;
  }

  /** The site: one row. */
  public Table site() {
    return site;
  }

  /** Folders below the root. */
  public Table folders() {
    return folders;
  }

  /** Deleted users. */
  public Bin deletedUsers() {
    return deletedUsers;
  }

  /** SSH keys deleted with their user. */
  public Bin deletedPublicKeys() {
    return deletedPublicKeys;
  }

  /** API keys deleted with their user. */
  public Bin deletedApiKeys() {
    return deletedApiKeys;
  }

  /** Folder permissions deleted with their user. */
  public Bin deletedPermissions() {
    return deletedPermissions;
  }
}
