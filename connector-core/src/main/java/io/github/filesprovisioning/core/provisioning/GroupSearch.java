package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.FindGroup;
import io.github.filesprovisioning.core.client.model.FindGroupResult;

/** Looks for a group by name; finding none is an answer. */
final class GroupSearch implements Composite<FindGroup, FindGroupResult> {
  private final GroupLookup groups;

  GroupSearch(FilesClient client) {
    this.groups = new GroupLookup(client);
  }

  @Override
  public FindGroupResult run(FindGroup input) {
    if (input.name() == null || input.name().isEmpty()) {
      throw new InvalidInputException("name", "must be given");
    }
    return groups
        .byName(input.name())
        .map(group -> FindGroupResult.builder().found(true).group(group).build())
        .orElseGet(() -> FindGroupResult.builder().found(false).build());
  }
}
