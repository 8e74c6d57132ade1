package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Query;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Permissions by folder, in order of the paths. */
final class FolderList {
  private static final int PERMISSIONS_SHOWN = 40;

  private final Tables tables;
  private final PermissionHolder holder;

  FolderList(Tables tables) {
    this.tables = tables;
    this.holder = new PermissionHolder(tables);
  }

  /** The wanted part and how many folders there are in all; needs the store's lock. */
  ObjectNode json(ListRequest request) {
    Map<String, List<Row>> byFolder = new LinkedHashMap<>();
    for (Row permission : rows()) {
      if (wanted(permission, request)) {
        byFolder
            .computeIfAbsent(path(permission, Tables.PATH_KEY), key -> new ArrayList<>())
            .add(permission);
      }
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", byFolder.size());
    ArrayNode items = json.putArray("items");
    request.part(List.copyOf(byFolder.values())).forEach(folder -> items.add(item(folder)));
    return json;
  }

  private List<Row> rows() {
    return new Query(tables.permissions())
        .orderBy(Tables.PATH_KEY, false)
        .limit(Integer.MAX_VALUE)
        .page()
        .rows();
  }

  private boolean wanted(Row permission, ListRequest request) {
    return request.finds(permission.text("path"))
        || request.finds(holder.json(permission).path("name").asText());
  }

  private ObjectNode item(List<Row> folder) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("path", path(folder.get(0), "path"));
    item.put("permission_count", folder.size());
    ArrayNode permissions = item.putArray("permissions");
    folder.stream().limit(PERMISSIONS_SHOWN).map(holder::json).forEach(permissions::add);
    return item;
  }

  private static String path(Row permission, String column) {
    String path = permission.text(column);
    return path == null ? "" : path;
  }
}
