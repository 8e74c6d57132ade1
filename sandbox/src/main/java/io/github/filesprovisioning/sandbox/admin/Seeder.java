package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.directory.PermissionRows;
import io.github.filesprovisioning.sandbox.resources.Resources;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Brings a site into a given state. Records name each other by name, not by id; a user or group
 * that is there already is changed. Nothing of this appears in history or request log.
 */
public final class Seeder {
  private static final Set<String> PARTS =
      Set.of("groups", "users", "folders", "permissions", "public_keys", "api_keys");

  private final Directory directory;
  private final Resources resources;
  private final SeedFields groupFields;
  private final SeedFields userFields;
  private final SeedFields permissionFields;
  private final SeedFields publicKeyFields;
  private final SeedFields apiKeyFields;
  private final Map<String, PlainRows> plain = new LinkedHashMap<>();

  private record PlainRows(Table table, SeedFields fields) {}

  /** A seeder of a directory. */
  public Seeder(Directory directory, Resources resources) {
    this.directory = directory;
    this.resources = resources;
    Contract contract = directory.tables().contract();
    groupFields = new SeedFields(contract, Set.of("Group"), Set.of());
    userFields =
        new SeedFields(contract, Set.of("User", "UserCreate"), Set.of("groups", "admin_of"));
    permissionFields =
        new SeedFields(contract, Set.of("Permission", "PermissionCreate"), Set.of("user", "group"));
    publicKeyFields =
        new SeedFields(contract, Set.of("PublicKey", "PublicKeyCreate"), Set.of("user"));
    apiKeyFields = new SeedFields(contract, Set.of("ApiKey", "ApiKeyCreate"), Set.of("user"));
    plain("workspaces", "Workspace", directory.tables().workspaces());
    plain("sso_strategies", "SsoStrategy", directory.tables().ssoStrategies());
    plain("partners", "Partner", directory.tables().partners());
    plain(
        "ai_assistant_personalities", "AiAssistantPersonality", directory.tables().personalities());
    plain(
        "desktop_configuration_profiles",
        "DesktopConfigurationProfile",
        directory.tables().desktopProfiles());
    plain(
        "integration_centric_profiles",
        "IntegrationCentricProfile",
        directory.tables().integrationProfiles());
    plain("user_requests", "UserRequest", directory.tables().userRequests());
    plain("user_lifecycle_rules", "UserLifecycleRule", directory.tables().lifecycleRules());
    plain("history", "HistoryAction", directory.tables().history());
    plain("sso_events", "SsoEvent", directory.tables().ssoEvents());
    plain("user_security_events", "UserSecurityEvent", directory.tables().securityEvents());
    plain("settings_changes", "SettingsChange", directory.tables().settingsChanges());
    plain("event_records", "EventRecord", directory.tables().eventRecords());
  }

  private void plain(String part, String schema, Table table) {
    Contract contract = directory.tables().contract();
    plain.put(part, new PlainRows(table, new SeedFields(contract, Set.of(schema), Set.of())));
  }

  /** Takes the whole seed or, when something in it is wrong, nothing. */
  public void seed(JsonNode seed) {
    if (!seed.isObject()) {
      throw new IllegalArgumentException("a seed must be an object");
    }
    seed.fieldNames()
        .forEachRemaining(
            part -> {
              if (!PARTS.contains(part) && !plain.containsKey(part)) {
                throw new IllegalArgumentException("cannot seed " + part);
              }
            });
    directory
        .tables()
        .store()
        .write(
            () -> {
              plain.forEach((part, rows) -> seed.path(part).forEach(one -> row(rows, one)));
              seed.path("groups").forEach(this::seedGroup);
              seed.path("users").forEach(this::seedUser);
              seed.path("folders").forEach(one -> folder(one.asText()));
              seed.path("permissions").forEach(this::permission);
              seed.path("public_keys")
                  .forEach(
                      one ->
                          resources.addPublicKey(
                              user(one.path("user").asText()), publicKeyFields.read(one)));
              seed.path("api_keys")
                  .forEach(
                      one ->
                          resources.addApiKey(
                              user(one.path("user").asText()), apiKeyFields.read(one)));
              return null;
            });
  }

  private void row(PlainRows rows, JsonNode record) {
    Row row = Row.of(rows.table().layout(), directory.tables().store().nextId());
    if (rows.table().layout().has("created_at")) {
      row = row.with("created_at", directory.now());
    }
    if (rows.table().layout().has("when")) {
      row = row.with("when", directory.now());
    }
    rows.table().put(row.withAll(rows.fields().read(record).values()));
  }

  private void seedGroup(JsonNode record) {
    Input input = groupFields.read(record);
    resources.saveGroup(directory.groupNamed(input.text("name")), input);
  }

  private void seedUser(JsonNode record) {
    Input input = userFields.read(record);
    Row user = resources.saveUser(directory.userNamed(input.text("username")), input);
    record
        .path("groups")
        .forEach(name -> directory.memberships().join(group(name.asText()).id(), user.id()));
    record
        .path("admin_of")
        .forEach(name -> directory.memberships().put(group(name.asText()).id(), user.id(), true));
  }

  private void folder(String path) {
    directory.folders().ensure(path, directory.now(), null);
  }

  private void permission(JsonNode record) {
    Input input = permissionFields.read(record);
    String path = input.text("path") == null ? "" : input.text("path");
    folder(path);
    Map<String, Object> values = new LinkedHashMap<>();
    if (record.has("user")) {
      values.put("user_id", user(record.path("user").asText()).id());
    } else {
      values.put("group_id", group(record.path("group").asText()).id());
    }
    values.put("permission", input.filled("permission") ? input.text("permission") : "full");
    values.put("recursive", !input.has("recursive") || input.flag("recursive"));
    PermissionRows.add(directory, FolderPath.clean(path), values);
  }

  private Row user(String name) {
    return directory
        .userNamed(name)
        .orElseThrow(() -> new IllegalArgumentException("no user is called " + name));
  }

  private Row group(String name) {
    return directory
        .groupNamed(name)
        .orElseThrow(() -> new IllegalArgumentException("no group is called " + name));
  }
}
