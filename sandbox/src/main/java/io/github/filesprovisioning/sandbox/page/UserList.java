package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Query;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Users by username, as much of them as the page shows. */
final class UserList {
  private static final int GROUPS_SHOWN = 5;

  private final Directory directory;
  private final Table users;

  UserList(Directory directory) {
    this.directory = directory;
    this.users = directory.tables().users();
  }

  /** The wanted part and how many users there are in all; needs the store's lock. */
  ObjectNode json(ListRequest request) {
    Query query = new Query(users).orderBy("username", false);
    if (request.everything()) {
      query.limit(request.offset() + request.limit());
    } else {
      query.where(user -> wanted(user, request)).limit(Integer.MAX_VALUE);
    }
    List<Row> found = query.page().rows();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", request.everything() ? users.size() : found.size());
    ArrayNode items = json.putArray("items");
    request.part(found).forEach(user -> items.add(item(user)));
    return json;
  }

  private boolean wanted(Row user, ListRequest request) {
    return hasStatus(user, request.status())
        && request.finds(
            user.text("username"), user.text("name"), user.text("email"), user.text("company"));
  }

  private boolean hasStatus(Row user, String status) {
    return switch (status) {
      case "active" -> !directory.shutOut(user);
      case "disabled" -> directory.shutOut(user);
      case "expiring" -> user.moment("authenticate_until") != null;
      case "admin" -> user.flag("site_admin");
      default -> true;
    };
  }

  private ObjectNode item(Row user) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", user.id());
    item.put("username", user.text("username"));
    item.put("name", user.text("name"));
    item.put("email", user.text("email"));
    item.put("disabled", user.flag("disabled"));
    item.put("site_admin", user.flag("site_admin"));
    Instant until = user.moment("authenticate_until");
    item.put("authenticate_until", until == null ? null : until.toString());
    Collection<Row> memberships = directory.memberships().ofUser(user.id());
    item.put("group_count", memberships.size());
    ArrayNode groups = item.putArray("groups");
    memberships.stream().limit(GROUPS_SHOWN).map(this::group).forEach(groups::add);
    item.put("permission_count", count(directory.tables().permissions(), user));
    item.put(
        "key_count",
        count(directory.tables().apiKeys(), user) + count(directory.tables().publicKeys(), user));
    return item;
  }

  /** A membership with the name of its group. */
  ObjectNode group(Row membership) {
    String name =
        directory
            .tables()
            .groups()
            .find(membership.number("group_id"))
            .map(group -> group.text("name"))
            .orElse("");
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("admin", membership.flag("admin"));
  }

  private static int count(Table table, Row user) {
    return table.where("user_id", user.id()).size();
  }
}
