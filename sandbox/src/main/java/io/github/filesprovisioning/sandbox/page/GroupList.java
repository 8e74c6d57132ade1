package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Query;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Groups by name with the first of their members. */
final class GroupList {
  private static final int MEMBERS_SHOWN = 40;

  private final Directory directory;
  private final Table groups;

  GroupList(Directory directory) {
    this.directory = directory;
    this.groups = directory.tables().groups();
  }

  /** The wanted part and how many groups there are in all; needs the store's lock. */
  ObjectNode json(ListRequest request) {
    List<Row> found =
        new Query(groups)
            .orderBy("name", false)
            .where(group -> request.finds(group.text("name"), group.text("notes")))
            .limit(Integer.MAX_VALUE)
            .page()
            .rows();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", found.size());
    ArrayNode items = json.putArray("items");
    request.part(found).forEach(group -> items.add(item(group)));
    return json;
  }

  private ObjectNode item(Row group) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", group.id());
    item.put("name", group.text("name"));
    item.put("notes", group.text("notes"));
    Collection<Row> memberships = directory.memberships().ofGroup(group.id());
    item.put("member_count", memberships.size());
    ArrayNode members = item.putArray("members");
    memberships.stream().limit(MEMBERS_SHOWN).map(this::member).forEach(members::add);
    return item;
  }

  private ObjectNode member(Row membership) {
    Optional<Row> user = directory.tables().users().find(membership.number("user_id"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("username", user.map(row -> row.text("username")).orElse(""))
        .put("disabled", user.map(directory::shutOut).orElse(false))
        .put("admin", membership.flag("admin"));
  }
}
