package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionCreate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Who holds a permission, as an input chooses it; matched against entries without a lookup. */
final class Holder {
  private static final List<String> FIELDS =
      List.of("user_id", "username", "group_id", "group_name", "group_ids", "partner_id");

  private final Selector selector;

  private Holder(Selector selector) {
    this.selector = selector;
  }

  static Holder of(ApiObject input) {
    return new Holder(Selector.one(input, FIELDS, "user_id"));
  }

  static Holder user(long userId) {
    return new Holder(Selector.userId(userId));
  }

  boolean holds(Permission entry) {
    boolean shared = entry.groupIds() != null && entry.groupIds().size() > 1;
    switch (selector.field()) {
      case "user_id":
        return entry.userId() != null && entry.userId() == selector.id();
      case "username":
        return entry.userId() != null && selector.text().equalsIgnoreCase(entry.username());
      case "group_id":
        return !shared && entry.groupId() != null && entry.groupId() == selector.id();
      case "group_name":
        return !shared && selector.text().equalsIgnoreCase(entry.groupName());
      case "partner_id":
        return entry.partnerId() != null && entry.partnerId() == selector.id();
      default:
        return entry.groupIds() != null
            && new HashSet<>(entry.groupIds()).equals(new HashSet<>(groupIds()));
    }
  }

  PermissionCreate.Builder body() {
    PermissionCreate.Builder body = PermissionCreate.builder();
    switch (selector.field()) {
      case "user_id":
        return body.userId(selector.id());
      case "username":
        return body.username(selector.text());
      case "group_id":
        return body.groupId(selector.id());
      case "group_name":
        return body.groupName(selector.text());
      case "partner_id":
        return body.partnerId(selector.id());
      default:
        return body.groupIds(groupIds());
    }
  }

  private List<Long> groupIds() {
    List<Long> ids = new ArrayList<>();
    selector.value().forEach(id -> ids.add(id.asLong()));
    return ids;
  }
}
