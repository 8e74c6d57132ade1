package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.stream.Collectors;

/** Says who holds a permission, in words. */
final class PermissionHolder {
  private final Tables tables;

  PermissionHolder(Tables tables) {
    this.tables = tables;
  }

  /** A permission with {@code holder} (user, group, groups, partner) and the holder's name. */
  ObjectNode json(Row permission) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (permission.number("user_id") != null) {
      json.put("holder", "user");
      json.put("name", name(tables.users(), permission.number("user_id"), "username"));
    } else if (permission.number("group_id") != null) {
      json.put("holder", "group");
      json.put("name", name(tables.groups(), permission.number("group_id"), "name"));
    } else if (permission.number("partner_id") != null) {
      json.put("holder", "partner");
      json.put("name", name(tables.partners(), permission.number("partner_id"), "name"));
    } else {
      json.put("holder", "groups");
      json.put(
          "name",
          permission.numbers("group_ids").stream()
              .map(id -> name(tables.groups(), id, "name"))
              .collect(Collectors.joining(" + ")));
    }
    json.put("path", permission.text("path"));
    json.put("permission", permission.text("permission"));
    json.put("recursive", permission.flag("recursive"));
    return json;
  }

  private static String name(Table table, Long id, String column) {
    return table.find(id).map(row -> row.text(column)).orElse("");
  }
}
