package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.FindUser;
import io.github.filesprovisioning.core.client.model.FindUserResult;

/** Looks for a user; finding none is an answer. */
final class UserSearch implements Composite<FindUser, FindUserResult> {
  private final UserLookup users;

  UserSearch(FilesClient client) {
    this.users = new UserLookup(client);
  }

  @Override
  public FindUserResult run(FindUser input) {
    return users
        .find(Selector.user(input))
        .map(user -> FindUserResult.builder().found(true).user(user).build())
        .orElseGet(() -> FindUserResult.builder().found(false).build());
  }
}
