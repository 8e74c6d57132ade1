package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.OffboardReceipt;
import io.github.filesprovisioning.core.client.model.OffboardUser;
import io.github.filesprovisioning.core.client.model.OffboardUserResult;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.List;
import java.util.Optional;

/**
 * Takes all access of a person away. Everything is read first and becomes the receipt; the account
 * is switched off before anything else, so that a run that breaks off leaves no access behind.
 */
public final class Offboarding implements Composite<OffboardUser, OffboardUserResult> {
  private final FilesClient client;
  private final UserLookup users;
  private final ReceiptJournal journal;

  /**
   * An offboarding that shows each receipt before it begins to take away.
   *
   * @param journal to keep the receipt where it survives this process
   */
  public Offboarding(FilesClient client, ReceiptJournal journal) {
    this.client = client;
    this.users = new UserLookup(client);
    this.journal = journal;
  }

  @Override
  public OffboardUserResult run(OffboardUser input) {
    Selector selector = Selector.user(input);
    EventTime.check(input.eventTime());
    boolean delete = Boolean.TRUE.equals(input.delete());
    if (input.newOwnerId() != null && !delete) {
      throw new InvalidInputException("new_owner_id", "needs delete to be true");
    }
    Optional<User> user = users.find(selector);
    Optional<OffboardUserResult> result = user.flatMap(found -> offboard(input, found));
    if (result.isEmpty() && !delete) {
      throw UserLookup.missing(selector);
    }
    return result.orElseGet(() -> result(OffboardUserResult.OUTCOME_UNCHANGED, null, null));
  }

  /** Takes everything away; empty when the user has gone before anything was. */
  private Optional<OffboardUserResult> offboard(OffboardUser input, User user) {
    if (user.id().equals(input.newOwnerId())) {
      throw new InvalidInputException("new_owner_id", "must not be the user who leaves");
    }
    UserSwitch.refuseSiteAdmin(user);
    if (EventTime.isStale(user, input.eventTime())) {
      return Optional.of(result(OffboardUserResult.OUTCOME_STALE, user, null));
    }
    return access(user).map(access -> takeAll(input, user, access));
  }

  /** What lets the user in; empty when another departure has just deleted the user. */
  private Optional<Access> access(User user) {
    try {
      return Optional.of(Access.of(user, client));
    } catch (FilesException e) {
      if (isGone(user, e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private OffboardUserResult takeAll(OffboardUser input, User user, Access access) {
    journal.keep(access.receipt(Boolean.TRUE.equals(input.delete())));
    Progress progress = new Progress();
    try {
      return progress.guard(() -> take(input, user, access, progress));
    } catch (FilesException e) {
      if (Boolean.TRUE.equals(input.delete()) && isGone(user, e)) {
        return result(OffboardUserResult.OUTCOME_REMOVED, null, access.receipt(true));
      }
      throw e;
    }
  }

  /**
   * Whether an error came because another departure has deleted the user in the middle of this one.
   * A list of what somebody has can refuse the id of who is not there as invalid.
   */
  private boolean isGone(User user, FilesException e) {
    return (e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.INVALID_INPUT)
        && users.byId(user.id()).isEmpty();
  }

  private OffboardUserResult take(OffboardUser input, User user, Access access, Progress progress) {
    boolean delete = Boolean.TRUE.equals(input.delete());
    UserUpdate off = UserUpdate.builder().disabled(true).build();
    UserDifference difference = UserDifference.between(off, user, input.eventTime());
    User now = user;
    if (!difference.isEmpty()) {
      now = client.users().update(user.id(), difference.update());
      progress.done("switched off " + user.username());
    }
    access.takeAway(client, progress);
    if (delete) {
      delete(user, input.newOwnerId());
      return result(OffboardUserResult.OUTCOME_REMOVED, null, access.receipt(true));
    }
    boolean removed = !access.isEmpty() || difference.fields().contains("disabled");
    return result(outcome(removed, difference), withoutGroups(now), access.receipt(false));
  }

  private void delete(User user, Long newOwnerId) {
    try {
      client.users().delete(user.id(), newOwnerId);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.NOT_FOUND || users.byId(user.id()).isPresent()) {
        throw e;
      }
    }
  }

  private static String outcome(boolean removed, UserDifference difference) {
    if (removed) {
      return OffboardUserResult.OUTCOME_REMOVED;
    }
    return difference.isEmpty()
        ? OffboardUserResult.OUTCOME_UNCHANGED
        : OffboardUserResult.OUTCOME_UPDATED;
  }

  private static User withoutGroups(User user) {
    return user.toBuilder()
        .groupIds("")
        .adminGroupIds(List.of())
        .apiKeysCount(0L)
        .publicKeysCount(0L)
        .build();
  }

  private static OffboardUserResult result(String outcome, User user, OffboardReceipt receipt) {
    OffboardUserResult.Builder result = OffboardUserResult.builder().outcome(outcome);
    if (user != null) {
      result.user(user);
    }
    if (receipt != null) {
      result.receipt(receipt);
    }
    return result.build();
  }
}
