package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.GroupMembers;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.model.GroupUser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads who belongs to a group. */
final class MembershipReader {
  /** How many users are asked for by id in one request, so that its address stays short. */
  private static final int IDS_AT_ONCE = 200;

  private final FilesClient client;
  private final int perPage;
  private final RecordShape shape = new RecordShape(GroupUser.TYPE);

  MembershipReader(FilesClient client, int perPage) {
    this.client = client;
    this.perPage = perPage;
  }

  /** The members as a group of a listing names them. An administrator is a member. */
  static GroupMembers listed(ObjectNode group) {
    Map<Long, Boolean> members = new TreeMap<>();
    ids(group.path("user_ids")).forEach(user -> members.put(user, false));
    ids(group.path("admin_ids")).forEach(user -> members.put(user, true));
    return new GroupMembers(group.path("name").asText(), members);
  }

  private static List<Long> ids(JsonNode list) {
    return Arrays.stream(list.asText("").split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(Long::valueOf)
        .collect(Collectors.toList());
  }

  /** The memberships of a group, page by page; none when the group is gone. */
  void read(long group, Consumer<ObjectNode> action) {
    try {
      new PagedList(client, "listGroupUsers", perPage)
          .with("group_id", group)
          .forEach(record -> action.accept(shape.openPart(record)));
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.NOT_FOUND) {
        throw e;
      }
    }
  }

  /** A group, read directly. */
  Optional<ObjectNode> group(long id) {
    return PagedList.read(client, "getGroup", id);
  }

  /** The usernames of those of the users who still exist. */
  Map<Long, String> usernames(List<Long> users) {
    Map<Long, String> names = new HashMap<>();
    for (int from = 0; from < users.size(); from += IDS_AT_ONCE) {
      String ids =
          users.subList(from, Math.min(users.size(), from + IDS_AT_ONCE)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(","));
      new PagedList(client, "listUsers", IDS_AT_ONCE)
          .with("ids", ids)
          .forEach(user -> names.put(user.path("id").asLong(), user.path("username").asText()));
    }
    return names;
  }

  /** A membership that is over. */
  static ObjectNode record(long group, String name, long user, String username, boolean admin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("group_name", name);
    record.put("username", username);
    record.put("group_id", group);
    record.put("user_id", user);
    return record.put("admin", admin);
  }
}
