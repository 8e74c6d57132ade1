package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.contract.FieldType;
import io.github.filesprovisioning.sandbox.store.Layout;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.store.Table;

/**
 * Declares the tables. Columns come from the record schemas of the OpenAPI document; only what the
 * API never shows is added here.
 */
final class TableDeclarations {
  private final Contract contract;
  private final Store store;

  TableDeclarations(Contract contract, Store store) {
    this.contract = contract;
    this.store = store;
  }

  Tables all() {
    Table users = users();
    Table publicKeys = publicKeys();
    Table apiKeys = apiKeys();
    Table permissions = permissions();
    return new Tables(
        contract,
        store,
        users,
        declare("groups", record("Group").withDefault("workspace_id", 0L)),
        declare("group_users", record("GroupUser")),
        permissions,
        publicKeys,
        apiKeys,
        declare(
            "sessions",
            Layout.empty()
                .with("user_id", FieldType.INTEGER)
                .with("secret_hash", FieldType.STRING)
                .with("partial", FieldType.BOOLEAN)
                .with("expires_at", FieldType.DATE_TIME)),
        declare("user_requests", record("UserRequest")),
        declare("restores", record("Restore").withDefault("workspace_id", 0L)),
        declare(
            "user_lifecycle_rules", record("UserLifecycleRule").withDefault("workspace_id", 0L)),
        declare("sso_strategies", record("SsoStrategy").withDefault("enabled", true)),
        declare("history", record("HistoryAction").with("folder", FieldType.STRING)),
        declare("sso_events", record("SsoEvent")),
        declare("user_security_events", record("UserSecurityEvent")),
        declare("settings_changes", record("SettingsChange")),
        declare("event_records", record("EventRecord").withDefault("workspace_id", 0L)),
        declare("workspaces", record("Workspace")),
        declare("partners", record("Partner").withDefault("workspace_id", 0L)),
        assigned("ai_assistant_personalities", "AiAssistantPersonality"),
        assigned("desktop_configuration_profiles", "DesktopConfigurationProfile"),
        assigned("integration_centric_profiles", "IntegrationCentricProfile"),
        declare("site", record("Site").with(Tables.SANDBOX_KEY, FieldType.STRING)),
        declare(
            "folders",
            record("FileEntry")
                .with(Tables.PATH_KEY, FieldType.STRING)
                .with("parent_key", FieldType.STRING)),
        new Bin(store, users),
        new Bin(store, publicKeys),
        new Bin(store, apiKeys),
        new Bin(store, permissions));
  }

  private Table users() {
    return declare(
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
  }

  private Table publicKeys() {
    return declare("public_keys", record("PublicKey").withDefault("workspace_id", 0L));
  }

  private Table apiKeys() {
    return declare(
        "api_keys",
        record("ApiKey")
            .with("secret_hash", FieldType.STRING)
            .withDefault("permission_set", "full")
            .withDefault("workspace_id", 0L));
  }

  private Table permissions() {
    return declare(
        "permissions",
        record("Permission")
            .with(Tables.PATH_KEY, FieldType.STRING)
            .with("several_groups", FieldType.BOOLEAN));
  }

  private Table assigned(String name, String schema) {
    return declare(name, record(schema).withDefault("workspace_id", 0L));
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
}
