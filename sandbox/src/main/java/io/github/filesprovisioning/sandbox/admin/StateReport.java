package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Memberships;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.resources.Resources;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The whole site in names instead of ids, sorted, so that two states can be compared. */
public final class StateReport {
  private final Directory directory;
  private final Resources resources;

  /** A report on a directory. */
  public StateReport(Directory directory, Resources resources) {
    this.directory = directory;
    this.resources = resources;
  }

  /** Users by username, groups and workspaces by name, folders by path. */
  public JsonNode report() {
    return directory.tables().store().read(this::read);
  }

  private JsonNode read() {
    Tables tables = directory.tables();
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    ArrayNode users = state.putArray("users");
    sorted(tables.users(), "username").forEach(user -> users.add(user(user)));
    ArrayNode groups = state.putArray("groups");
    sorted(tables.groups(), "name").forEach(group -> groups.add(group(group)));
    ArrayNode folders = state.putArray("folders");
    sorted(tables.folders(), "path").forEach(folder -> folders.add(folder.text("path")));
    ArrayNode workspaces = state.putArray("workspaces");
    sorted(tables.workspaces(), "name")
        .forEach(row -> workspaces.addObject().put("id", row.id()).put("name", row.text("name")));
    return state;
  }

  private ObjectNode user(Row user) {
    Memberships memberships = directory.memberships();
    ObjectNode json = resources.user(user);
    names(json.putArray("groups"), memberships.ofUser(user.id()), "group_id", member -> true);
    names(
        json.putArray("admin_of"),
        memberships.ofUser(user.id()),
        "group_id",
        member -> member.flag("admin"));
    permissions(json.putArray("permissions"), "user_id", user.id());
    texts(json.putArray("public_keys"), directory.tables().publicKeys(), "title", user.id());
    texts(json.putArray("api_keys"), directory.tables().apiKeys(), "name", user.id());
    return json;
  }

  private ObjectNode group(Row group) {
    Collection<Row> members = directory.memberships().ofGroup(group.id());
    ObjectNode json = resources.group(group);
    names(json.putArray("members"), members, "user_id", member -> true);
    names(json.putArray("admins"), members, "user_id", member -> member.flag("admin"));
    permissions(json.putArray("permissions"), "group_id", group.id());
    return json;
  }

  private void names(
      ArrayNode into, Collection<Row> members, String reference, Predicate<Row> wanted) {
    boolean users = reference.equals("user_id");
    Table table = users ? directory.tables().users() : directory.tables().groups();
    members.stream()
        .filter(wanted)
        .flatMap(member -> table.find(member.number(reference)).stream())
        .map(row -> row.text(users ? "username" : "name"))
        .sorted()
        .forEach(into::add);
  }

  private void permissions(ArrayNode into, String holder, long id) {
    directory.tables().permissions().where(holder, id).stream()
        .sorted(
            Comparator.comparing((Row row) -> row.text("path"))
                .thenComparing(row -> row.text("permission")))
        .forEach(
            row ->
                into.addObject()
                    .put("path", row.text("path"))
                    .put("permission", row.text("permission"))
                    .put("recursive", row.flag("recursive")));
  }

  private static void texts(ArrayNode into, Table table, String column, long userId) {
    table.where("user_id", userId).stream()
        .map(row -> row.text(column))
        .sorted()
        .forEach(into::add);
  }

  private static List<Row> sorted(Table table, String column) {
    List<Row> rows = new ArrayList<>();
    table.all().forEach(rows::add);
    rows.sort(Comparator.comparing(row -> row.text(column)));
    return rows;
  }
}
