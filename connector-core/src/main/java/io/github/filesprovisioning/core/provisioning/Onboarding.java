package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.OnboardUser;
import io.github.filesprovisioning.core.client.model.OnboardUserResult;
import io.github.filesprovisioning.core.client.model.User;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Makes a person's access as it should be: account, groups, folders, permissions, keys. A new
 * person is created with the groups in the same request; of a person who exists everything is read
 * before anything is written.
 */
final class Onboarding implements Composite<OnboardUser, OnboardUserResult> {
  private final UserCreation creation;
  private final GroupLookup groups;
  private final NewPerson newPerson;
  private final KnownPerson knownPerson;

  Onboarding(FilesClient client) {
    this.creation = new UserCreation(client);
    this.groups = new GroupLookup(client);
    this.newPerson = new NewPerson(client);
    this.knownPerson = new KnownPerson(client);
  }

  @Override
  public OnboardUserResult run(OnboardUser input) {
    OnboardingPlan plan = new OnboardingPlan(input);
    Optional<User> existing = creation.existing(input);
    if (existing.isPresent() && EventTime.isStale(existing.get(), input.eventTime())) {
      return new OnboardingReport(existing.get()).stale();
    }
    WantedGroups wanted =
        WantedGroups.read(groups, input.groupIds(), input.groups(), input.createMissingGroups());
    Progress progress = new Progress();
    return progress.guard(() -> write(plan, existing, wanted, progress));
  }

  private OnboardUserResult write(
      OnboardingPlan plan, Optional<User> existing, WantedGroups wanted, Progress progress) {
    if (existing.isPresent()) {
      return knownPerson.onboard(plan, existing.get(), wanted, progress);
    }
    SortedSet<Long> groupIds = wanted.ids(progress);
    Optional<User> created =
        creation.create(plan.input(), IdText.write(groupIds), plan.input().eventTime());
    if (created.isPresent()) {
      progress.done("created the user " + created.get().username());
      return newPerson.onboard(plan, created.get(), groupIds, progress);
    }
    User meanwhile = creation.existing(plan.input()).orElseThrow();
    if (EventTime.isStale(meanwhile, plan.input().eventTime())) {
      return new OnboardingReport(meanwhile).stale();
    }
    return knownPerson.onboard(plan, meanwhile, wanted, progress);
  }

  /** What a person who has just been created still needs; there is nothing to read. */
  private static final class NewPerson {
    private final Folders folders;
    private final Permissions permissions;
    private final PublicKeys keys;

    NewPerson(FilesClient client) {
      this.folders = new Folders(client);
      this.permissions = new Permissions(client);
      this.keys = new PublicKeys(client);
    }

    OnboardUserResult onboard(
        OnboardingPlan plan, User user, SortedSet<Long> groupIds, Progress progress) {
      OnboardingReport report = new OnboardingReport(user);
      report.joined(groupIds);
      report.createFolders(plan.folders(), folders, progress);
      report.granted(permissions.addMissing(plan.permissions(user.id()), List.of(), progress));
      report.keys(keys.sync(user.id(), plan.keys(), List.of(), progress));
      return report.result(OnboardUserResult.OUTCOME_CREATED);
    }
  }
}
