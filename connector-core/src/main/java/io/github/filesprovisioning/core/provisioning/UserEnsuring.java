package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.EnsureUser;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserChange;
import java.util.List;
import java.util.Optional;

/** Creates a user, or updates the fields that differ. */
final class UserEnsuring implements Composite<EnsureUser, UserChange> {
  private final FilesClient client;
  private final UserCreation creation;

  UserEnsuring(FilesClient client) {
    this.client = client;
    this.creation = new UserCreation(client);
  }

  @Override
  public UserChange run(EnsureUser input) {
    Optional<User> existing = creation.existing(input);
    if (existing.isEmpty()) {
      Optional<User> created = creation.create(input, input.groupIds(), null);
      if (created.isPresent()) {
        return change(UserChange.OUTCOME_CREATED, List.of(), created.get());
      }
      existing = creation.existing(input);
    }
    return update(input, existing.orElseThrow());
  }

  private UserChange update(EnsureUser input, User user) {
    UserDifference difference = UserDifference.between(input, user, null);
    return difference.isEmpty()
        ? change(UserChange.OUTCOME_UNCHANGED, List.of(), user)
        : change(
            UserChange.OUTCOME_UPDATED,
            difference.fields(),
            client.users().update(user.id(), difference.update()));
  }

  static UserChange change(String outcome, List<String> fields, User user) {
    return UserChange.builder().outcome(outcome).changedFields(fields).user(user).build();
  }
}
