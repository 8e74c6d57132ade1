package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.Restore;
import io.github.filesprovisioning.core.client.model.RestoreCreate;
import io.github.filesprovisioning.core.client.model.RestoreDeletedUser;
import io.github.filesprovisioning.core.client.model.RestoreDeletedUserResult;
import io.github.filesprovisioning.core.client.model.User;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Brings a deleted user back. The restore runs in the background, so its end is waited for. */
final class DeletedUserRestoration
    implements Composite<RestoreDeletedUser, RestoreDeletedUserResult> {
  /** Waits of 1, 2, 4 ... seconds, two minutes in all. */
  private static final int LOOKS = 7;

  private static final Set<String> UNDER_WAY =
      Set.of("pending", "queued", "in_progress", "running");

  private final FilesClient client;
  private final UserLookup users;

  DeletedUserRestoration(FilesClient client) {
    this.client = client;
    this.users = new UserLookup(client);
  }

  @Override
  public RestoreDeletedUserResult run(RestoreDeletedUser input) {
    if (input.username() == null || input.username().isEmpty()) {
      throw new InvalidInputException("username", "must be given");
    }
    if (input.earliestDate() == null) {
      throw new InvalidInputException(
          "earliest_date", "must be given: users deleted before it stay deleted");
    }
    Optional<User> there = users.byUsername(input.username());
    if (there.isPresent()) {
      return result(RestoreDeletedUserResult.OUTCOME_UNCHANGED, there.get(), null);
    }
    Restore restore = finished(client.restores().create(body(input)));
    User user =
        users
            .byUsername(input.username())
            .orElseThrow(
                () ->
                    new FilesException(
                        ErrorKind.NOT_FOUND,
                        "No user called "
                            + input.username()
                            + " came back. Check the spelling and earliest_date: users can be"
                            + " restored for 365 days after they were deleted."));
    return result(RestoreDeletedUserResult.OUTCOME_CREATED, user, restore);
  }

  private static RestoreCreate body(RestoreDeletedUser input) {
    return RestoreCreate.builder()
        .restorationType(RestoreCreate.RESTORATION_TYPE_USERS)
        .prefix(input.username())
        .earliestDate(input.earliestDate())
        .restoreDeletedPermissions(!Boolean.FALSE.equals(input.restoreDeletedPermissions()))
        .build();
  }

  private Restore finished(Restore started) {
    Restore restore = started;
    for (int look = 0; UNDER_WAY.contains(String.valueOf(restore.status())); look++) {
      if (look == LOOKS) {
        throw new FilesException(
            ErrorKind.TIMEOUT,
            "The restore has not ended within two minutes; it goes on. Run this again later.");
      }
      if (look > 0) {
        pause(1L << (look - 1));
      }
      restore = current(started);
    }
    return restore;
  }

  private Restore current(Restore started) {
    ListQuery query = ListQuery.builder().filter("restoration_type", "users").build();
    return client.restores().list(query).stream()
        .filter(restore -> restore.id().equals(started.id()))
        .findFirst()
        .orElse(started);
  }

  private static void pause(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FilesException(
          ErrorKind.TIMEOUT, "Interrupted while waiting for the restore, which goes on.");
    }
  }

  private static RestoreDeletedUserResult result(String outcome, User user, Restore restore) {
    RestoreDeletedUserResult.Builder result =
        RestoreDeletedUserResult.builder().outcome(outcome).user(user);
    return restore == null ? result.build() : result.restore(restore).build();
  }
}
