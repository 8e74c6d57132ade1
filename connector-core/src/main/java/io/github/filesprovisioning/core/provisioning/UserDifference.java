package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to be sent so that a user gets the wanted fields. */
final class UserDifference {
  private static final Set<String> CASE_DOES_NOT_MATTER = Set.of("username", "email");

  private final ObjectNode changes;

  private UserDifference(ObjectNode changes) {
    this.changes = changes;
  }

  /**
   * Compares the fields that an input has with those of a user. Secrets cannot be compared: a first
   * password is for creation only, a change of password is always a change.
   */
  static UserDifference between(ApiObject wanted, User user, OffsetDateTime eventTime) {
    ObjectNode changes = UserUpdate.builder().build().toJson();
    for (String field : UserUpdate.TYPE.fieldNames()) {
      if (field.equals("tags")) {
        addTags(changes, wanted, user, eventTime);
      } else if (wanted.has(field) && differs(field, wanted, user)) {
        changes.set(field, wanted.get(field));
      }
    }
    return new UserDifference(changes);
  }

  private static boolean differs(String field, ApiObject wanted, User user) {
    if (!User.TYPE.fieldNames().contains(field)) {
      return field.equals("change_password") && !wanted.isNull(field);
    }
    if (CASE_DOES_NOT_MATTER.contains(field)) {
      return !wanted.get(field).asText("").equalsIgnoreCase(user.get(field).asText(""));
    }
    return !wanted.sameValue(field, user);
  }

  private static void addTags(
      ObjectNode changes, ApiObject wanted, User user, OffsetDateTime eventTime) {
    if (!wanted.has("tags") && eventTime == null) {
      return;
    }
    String base = wanted.has("tags") ? wanted.get("tags").asText("") : user.tags();
    User merged = User.builder().tags(EventTime.merge(base, user.tags(), eventTime)).build();
    if (!merged.sameValue("tags", user)) {
      changes.put("tags", merged.tags());
    }
  }

  /** Adds the whole list of groups to what is sent. */
  void groups(String ids) {
    changes.put("group_ids", ids);
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The names of the fields, in the order of the document. */
  List<String> fields() {
    List<String> names = new ArrayList<>();
    changes.fieldNames().forEachRemaining(names::add);
    return names;
  }

  UserUpdate update() {
    return UserUpdate.fromJson(changes);
  }
}
