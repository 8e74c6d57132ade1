package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupUpdate;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserRequest;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists whose records are compared one by one. */
final class RecordSubjects {
  /** Lists of members have triggers of their own. */
  private static final Set<String> MEMBER_LISTS = Set.of("group_ids", "user_ids", "admin_ids");

  private static final String WORKSPACE = "workspace_id";

  private RecordSubjects() {}

  static Subject users() {
    Set<String> watched = settable(User.TYPE, UserUpdate.TYPE);
    return new RecordSubject.Builder("users", "user", "listUsers", new RecordShape(User.TYPE))
        .label("username")
        .confirmedBy((settings, id, seen) -> PagedList.read(settings.client(), "getUser", id))
        .rules(
            Map.of(
                "user.created", TriggerRule.APPEARED,
                "user.updated", TriggerRule.updated(watched),
                "user.deactivated", TriggerRule.SWITCHED_OFF,
                "user.reactivated", TriggerRule.SWITCHED_ON,
                "user.deleted", TriggerRule.gone(watched)))
        .build();
  }

  static Subject groups() {
    Set<String> watched = settable(Group.TYPE, GroupUpdate.TYPE);
    Set<String> told = new LinkedHashSet<>(watched);
    told.add(WORKSPACE);
    return new RecordSubject.Builder("groups", "group", "listGroups", new RecordShape(Group.TYPE))
        .label("name")
        .confirmedBy((settings, id, seen) -> PagedList.read(settings.client(), "getGroup", id))
        .rules(
            Map.of(
                "group.created", TriggerRule.APPEARED,
                "group.updated", TriggerRule.updated(watched),
                "group.deleted", TriggerRule.gone(told)))
        .build();
  }

  static Subject permissions() {
    RecordShape shape = new RecordShape(Permission.TYPE);
    Set<String> told = new LinkedHashSet<>(shape.fields());
    told.remove("id");
    return new RecordSubject.Builder("permissions", "permission", "listPermissions", shape)
        .sortedBy("id")
        .keepingAllValues()
        .confirmedBy(RecordSubjects::permission)
        .rules(
            Map.of(
                "permission.granted",
                TriggerRule.APPEARED,
                "permission.revoked",
                TriggerRule.gone(told)))
        .build();
  }

  /**
   * A closed request leaves the list, which nobody asks to be told. One that a listing merely
   * misses has to stay known, or it would be told as received again.
   */
  static Subject accessRequests() {
    return new RecordSubject.Builder(
            "access requests",
            "access_request",
            "listUserRequests",
            new RecordShape(UserRequest.TYPE))
        .confirmedBy(
            (settings, id, seen) -> PagedList.read(settings.client(), "getUserRequest", id))
        .rules(Map.of("access_request.received", TriggerRule.APPEARED))
        .build();
  }

  /**
   * What an update can set: what changes without anybody's doing, such as a login, is no update.
   */
  private static Set<String> settable(ModelType<?> record, ModelType<?> update) {
    Set<String> fields = new LinkedHashSet<>(record.fieldNames());
    fields.retainAll(update.fieldNames());
    fields.removeAll(record.secretFieldNames());
    fields.removeAll(MEMBER_LISTS);
    return fields;
  }

  /**
   * A permission cannot be read by its id, so it is looked for among those of its holder. Its path
   * is no help: permissions move with their folder. Pages are as large as they get, so that nothing
   * can come between two of them.
   */
  private static Optional<ObjectNode> permission(
      FeedSettings settings, long id, ObjectNode lastSeen) {
    PagedList list = settings.list("listPermissions").with("per_page", ListQuery.MAX_PER_PAGE);
    for (String holder : List.of("user_id", "group_id", "partner_id")) {
      if (lastSeen.hasNonNull(holder)) {
        list = list.with("filter", holder, lastSeen.get(holder).asText());
        break;
      }
    }
    return list.find(record -> record.path("id").asLong() == id);
  }
}
