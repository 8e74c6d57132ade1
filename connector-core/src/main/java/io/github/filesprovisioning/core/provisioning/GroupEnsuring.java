package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.EnsureGroup;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupChange;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import io.github.filesprovisioning.core.client.model.GroupUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates a group, or updates the fields that differ. */
final class GroupEnsuring implements Composite<EnsureGroup, GroupChange> {
  private final FilesClient client;
  private final GroupLookup groups;

  GroupEnsuring(FilesClient client) {
    this.client = client;
    this.groups = new GroupLookup(client);
  }

  @Override
  public GroupChange run(EnsureGroup input) {
    if (input.name() == null || input.name().isEmpty()) {
      throw new InvalidInputException("name", "must be given, because groups are found by it");
    }
    Optional<Group> existing = groups.byName(input.name(), input.workspaceId());
    if (existing.isPresent()) {
      return update(input, existing.get());
    }
    try {
      Group created = client.groups().create(GroupCreate.fromJson(input.toJson()));
      return change(GroupChange.OUTCOME_CREATED, List.of(), created);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.CONFLICT) {
        throw e;
      }
      return update(input, groups.byName(input.name(), input.workspaceId()).orElseThrow(() -> e));
    }
  }

  private GroupChange update(EnsureGroup input, Group group) {
    ObjectNode changes = GroupUpdate.builder().build().toJson();
    for (String field : GroupUpdate.TYPE.fieldNames()) {
      if (input.has(field) && !field.equals("name") && !input.sameValue(field, group)) {
        changes.set(field, input.get(field));
      }
    }
    if (changes.isEmpty()) {
      return change(GroupChange.OUTCOME_UNCHANGED, List.of(), group);
    }
    List<String> fields = new ArrayList<>();
    changes.fieldNames().forEachRemaining(fields::add);
    Group updated = client.groups().update(group.id(), GroupUpdate.fromJson(changes));
    return change(GroupChange.OUTCOME_UPDATED, fields, updated);
  }

  private static GroupChange change(String outcome, List<String> fields, Group group) {
    return GroupChange.builder().outcome(outcome).changedFields(fields).group(group).build();
  }
}
