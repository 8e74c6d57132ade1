package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserChange;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.List;

/**
 * Switches a user off or on.
 *
 * @param <I> an input that chooses a user
 */
final class UserSwitch<I extends ApiObject> implements Composite<I, UserChange> {
  private final FilesClient client;
  private final UserLookup users;
  private final boolean disabled;

  UserSwitch(FilesClient client, boolean disabled) {
    this.client = client;
    this.users = new UserLookup(client);
    this.disabled = disabled;
  }

  @Override
  public UserChange run(I input) {
    User user = users.require(Selector.user(input));
    if (Boolean.TRUE.equals(user.disabled()) == disabled) {
      return UserEnsuring.change(UserChange.OUTCOME_UNCHANGED, List.of(), user);
    }
    if (disabled) {
      refuseSiteAdmin(user);
    }
    User changed =
        client.users().update(user.id(), UserUpdate.builder().disabled(disabled).build());
    return UserEnsuring.change(UserChange.OUTCOME_UPDATED, List.of("disabled"), changed);
  }

  /** Files.com does not switch off site administrators. */
  static void refuseSiteAdmin(User user) {
    if (Boolean.TRUE.equals(user.siteAdmin())) {
      throw new FilesException(
          ErrorKind.REFUSED,
          user.username()
              + " is a site administrator and cannot be switched off. Take the role away first"
              + " (site_admin false), then run this again. Nothing was changed.");
    }
  }
}
