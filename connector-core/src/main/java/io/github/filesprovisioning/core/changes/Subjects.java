package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.List;
import java.util.Set;

/** Everything that is watched. */
final class Subjects {
  private Subjects() {}

  /** In the order in which they are chosen: what costs less first. */
  static List<Subject> all() {
    return List.of(
        OtherSubjects.newPermissions(),
        RecordSubjects.permissions(),
        RecordSubjects.users(),
        RecordSubjects.groups(),
        OtherSubjects.memberships(),
        RecordSubjects.accessRequests(),
        OtherSubjects.logins(),
        OtherSubjects.expiringAccess(),
        OtherSubjects.publicKeys(),
        OtherSubjects.securityEvents(),
        OtherSubjects.ssoEvents());
  }

  /**
   * The one that tells all these triggers.
   *
   * @throws InvalidInputException when none tells them all
   */
  static Subject of(Set<String> triggers) {
    return all().stream()
        .filter(subject -> subject.triggers().containsAll(triggers))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "trigger",
                    "must watch the same list as the other triggers of the feed; make a feed each"));
  }
}
