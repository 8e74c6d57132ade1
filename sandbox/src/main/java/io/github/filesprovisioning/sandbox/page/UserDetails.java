package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Map;
import java.util.Optional;

/** Everything about one user that an answer of the API may hold. */
final class UserDetails {
  private final Directory directory;
  private final UserList users;
  private final PermissionHolder holder;
  private final Map<String, Field> fields;

  UserDetails(Directory directory) {
    this.directory = directory;
    this.users = new UserList(directory);
    this.holder = new PermissionHolder(directory.tables());
    this.fields = directory.tables().contract().record("User").fields();
  }

  /** The user of an id, if there is one; needs the store's lock. */
  Optional<ObjectNode> json(long id) {
    return directory.tables().users().find(id).map(this::json);
  }

  private ObjectNode json(Row user) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", user.text("name"));
    json.put("username", user.text("username"));
    ArrayNode groups = json.putArray("groups");
    directory.memberships().ofUser(user.id()).stream().map(users::group).forEach(groups::add);
    ArrayNode permissions = json.putArray("permissions");
    directory.grants().of(user).stream().map(holder::json).forEach(permissions::add);
    names(directory.tables().apiKeys(), user, "name", json.putArray("api_keys"));
    names(directory.tables().publicKeys(), user, "title", json.putArray("public_keys"));
    ObjectNode values = json.putObject("fields");
    values.put("id", user.id());
    // Only fields of answers: what the sandbox keeps beside them, such as a hash, stays inside.
    user.values().entrySet().stream()
        .filter(value -> fields.containsKey(value.getKey()))
        .forEach(value -> values.put(value.getKey(), String.valueOf(value.getValue())));
    return json;
  }

  private static void names(Table table, Row user, String column, ArrayNode names) {
    table.where("user_id", user.id()).forEach(row -> names.add(row.text(column)));
  }
}
