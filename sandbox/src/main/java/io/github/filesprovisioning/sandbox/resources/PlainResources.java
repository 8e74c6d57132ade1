package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;

/** The resources that are plain records with a few rules. */
final class PlainResources {
  private final Directory directory;
  private final Tables tables;

  PlainResources(Directory directory) {
    this.directory = directory;
    this.tables = directory.tables();
  }

  List<Resource> all() {
    return List.of(
        workspaces(),
        partners(),
        userRequests(),
        lifecycleRules(),
        new ReadOnlyResource(tables.ssoEvents(), view("SsoEvent"), "SsoEvent", "SsoEvents"),
        new ReadOnlyResource(
            tables.securityEvents(),
            view("UserSecurityEvent"),
            "UserSecurityEvent",
            "UserSecurityEvents"),
        new ReadOnlyResource(
            tables.settingsChanges(), view("SettingsChange"), "SettingsChange", "SettingsChanges"),
        new ReadOnlyResource(
            tables.eventRecords(), view("EventRecord"), "EventRecord", "EventRecords"),
        new ReadOnlyResource(
            tables.personalities(),
            view("AiAssistantPersonality"),
            "AiAssistantPersonality",
            "AiAssistantPersonalities"),
        new ReadOnlyResource(
            tables.desktopProfiles(),
            view("DesktopConfigurationProfile"),
            "DesktopConfigurationProfile",
            "DesktopConfigurationProfiles"),
        new ReadOnlyResource(
            tables.integrationProfiles(),
            view("IntegrationCentricProfile"),
            "IntegrationCentricProfile",
            "IntegrationCentricProfiles"));
  }

  private RecordView view(String schema) {
    return new RecordView(tables.contract().record(schema));
  }

  private Resource workspaces() {
    Table workspaces = tables.workspaces();
    return new RecordResource(directory, workspaces, view("Workspace"), "Workspace", "Workspaces")
        .rules(
            (after, input, creating, errors) -> {
              TextRules.present("name", input, creating, errors);
              if (taken(workspaces, after)) {
                errors.add("name", "taken", "has already been taken");
              }
            })
        .beforeDelete(
            workspace -> {
              UserRemoval users = new UserRemoval(directory);
              GroupRemoval groups = new GroupRemoval(directory);
              in(tables.users(), workspace).forEach(users::remove);
              in(tables.groups(), workspace).forEach(groups::remove);
              in(tables.partners(), workspace).forEach(tables.partners()::remove);
              in(tables.lifecycleRules(), workspace).forEach(tables.lifecycleRules()::remove);
              in(tables.apiKeys(), workspace).forEach(tables.apiKeys()::remove);
            });
  }

  private static List<Row> in(Table table, Row workspace) {
    return List.copyOf(table.where("workspace_id", workspace.id()));
  }

  private Resource partners() {
    Table partners = tables.partners();
    RecordView view =
        view("Partner")
            .compute("user_ids", partner -> users(partner, false))
            .compute("partner_admin_ids", partner -> users(partner, true));
    return new RecordResource(directory, partners, view, "Partner", "Partners")
        .prepare(
            partner ->
                partner.text("root_folder") == null
                    ? partner
                    : partner.with("root_folder", FolderPath.clean(partner.text("root_folder"))))
        .rules(
            (after, input, creating, errors) -> {
              TextRules.present("name", input, creating, errors);
              TextRules.present("root_folder", input, creating, errors);
              TextRules.addresses("allowed_ips", input, errors);
              ReferenceRules.profiles(tables, input, errors);
              if (taken(partners, after)) {
                errors.add("name", "taken", "has already been taken");
              }
            })
        .beforeDelete(
            partner -> {
              List.copyOf(tables.permissions().where("partner_id", partner.id()))
                  .forEach(tables.permissions()::remove);
              List.copyOf(tables.users().where("partner_id", partner.id()))
                  .forEach(
                      user ->
                          tables
                              .users()
                              .put(user.with("partner_id", null).with("partner_admin", false)));
            });
  }

  private List<Long> users(Row partner, boolean adminsOnly) {
    return tables.users().where("partner_id", partner.id()).stream()
        .filter(user -> !adminsOnly || user.flag("partner_admin"))
        .map(Row::id)
        .toList();
  }

  private static boolean taken(Table table, Row after) {
    return after.text("name") != null
        && table.where("name", after.text("name")).stream()
            .anyMatch(other -> other.id() != after.id());
  }

  private Resource userRequests() {
    return new RecordResource(
            directory, tables.userRequests(), view("UserRequest"), "UserRequest", "UserRequests")
        .mayCreate(
            call -> {
              if (!directory.settings().on("user_requests_enabled")) {
                throw ApiError.of(
                    "site-configuration/user-requests-enabled-required",
                    "This site does not take user requests");
              }
            })
        .rules(
            (after, input, creating, errors) -> {
              TextRules.present("name", input, creating, errors);
              TextRules.present("email", input, creating, errors);
              TextRules.present("details", input, creating, errors);
              TextRules.email("email", input, errors);
            });
  }

  private Resource lifecycleRules() {
    return new RecordResource(
            directory,
            tables.lifecycleRules(),
            view("UserLifecycleRule"),
            "UserLifecycleRule",
            "UserLifecycleRules")
        .rules(
            (after, input, creating, errors) -> {
              Long days = after.number("inactivity_days");
              if (days != null && days < 1) {
                errors.add("inactivity_days", "greater_than", "must be greater than 0");
              }
              if (!input.numbers("group_ids").stream()
                  .allMatch(id -> tables.groups().find(id).isPresent())) {
                errors.add("group_ids", "invalid", "is invalid");
              }
            });
  }
}
