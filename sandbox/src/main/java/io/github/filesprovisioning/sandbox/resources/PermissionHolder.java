package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who holds a new permission: exactly one user, group, set of groups or partner. */
final class PermissionHolder {
  private final Directory directory;

  PermissionHolder(Directory directory) {
    this.directory = directory;
  }

  /** The holder as column values. */
  Map<String, Object> read(Input input) {
    Map<String, Object> holder = new LinkedHashMap<>();
    put(holder, "user_id", user(input));
    put(holder, "group_id", group(input));
    put(holder, "partner_id", existing("partner_id", input, directory.tables().partners()));
    List<Long> groups = groups(input);
    if (groups.size() == 1) {
      put(holder, "group_id", groups.get(0));
    } else if (!groups.isEmpty()) {
      holder.put("group_ids", groups);
    }
    if (holder.isEmpty()) {
      throw ApiError.model("user", "blank", "or group or partner must be given");
    }
    if (holder.size() > 1) {
      throw ApiError.model("user", "present", "group and partner cannot be given together");
    }
    return holder;
  }

  private Long user(Input input) {
    if (input.number("user_id") == null && input.filled("username")) {
      return directory
          .userNamed(input.text("username"))
          .map(Row::id)
          .orElseThrow(() -> ApiError.model("username", "invalid", "is invalid"));
    }
    return existing("user_id", input, directory.tables().users());
  }

  private Long group(Input input) {
    if (input.number("group_id") == null && input.filled("group_name")) {
      return directory
          .groupNamed(input.text("group_name"))
          .map(Row::id)
          .orElseThrow(() -> ApiError.model("group_name", "invalid", "is invalid"));
    }
    return existing("group_id", input, directory.tables().groups());
  }

  private List<Long> groups(Input input) {
    List<Long> ids = new ArrayList<>(new TreeSet<>(input.numbers("group_ids")));
    if (!ids.stream().allMatch(id -> directory.tables().groups().find(id).isPresent())) {
      throw ApiError.model("group_ids", "invalid", "is invalid");
    }
    return List.copyOf(ids);
  }

  private static Long existing(String field, Input input, Table table) {
    Long id = input.number(field);
    if (id != null && table.find(id).isEmpty()) {
      throw ApiError.model(field, "invalid", "is invalid");
    }
    return id;
  }

  private static void put(Map<String, Object> holder, String column, Long id) {
    if (id != null) {
      holder.put(column, id);
    }
  }
}
