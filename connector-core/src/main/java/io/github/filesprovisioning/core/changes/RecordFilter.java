package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.PathComparison;
import java.util.Arrays;

/** Which records a trigger is about: those in a workspace, a group or a folder, or of a user. */
final class RecordFilter {
  private final ObjectNode input;
  private final String folder;

  RecordFilter(ObjectNode input) {
    this.input = input;
    this.folder = input.has("path") ? PathComparison.key(input.path("path").asText()) : null;
  }

  boolean accepts(ObjectNode record) {
    return same("workspace_id", record) && same("user_id", record) && inGroup(record) && in(record);
  }

  private boolean same(String field, ObjectNode record) {
    return !input.has(field) || input.path(field).asLong() == record.path(field).asLong();
  }

  /** A user names groups in a text, a permission one group or an array of them. */
  private boolean inGroup(ObjectNode record) {
    if (!input.has("group_id")) {
      return true;
    }
    String wanted = input.path("group_id").asText();
    JsonNode groups = record.path("group_ids");
    for (JsonNode group : groups) {
      if (group.asText().equals(wanted)) {
        return true;
      }
    }
    return record.path("group_id").asText().equals(wanted)
        || Arrays.stream(groups.asText().split(",")).map(String::strip).anyMatch(wanted::equals);
  }

  private boolean in(ObjectNode record) {
    if (folder == null || folder.isEmpty()) {
      return true;
    }
    String path = PathComparison.key(record.path("path").asText());
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
