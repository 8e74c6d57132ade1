package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.SsoEvent;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserSecurityEvent;
import java.time.Duration;

/** What is not compared record by record: members of groups, times and ids. */
final class OtherSubjects {
  private static final long DEFAULT_DAYS_BEFORE = 7;

  private OtherSubjects() {}

  static Subject memberships() {
    return new SingleSubject(
        "memberships",
        "membership",
        (settings, watches) ->
            new ScanDetector(
                settings.list("listGroups"),
                new MembershipLedger(
                    new MembershipReader(settings.client(), settings.pageSize()),
                    new MembershipTriggers(watches)),
                settings.includeExisting()),
        MembershipTriggers.ADDED,
        MembershipTriggers.REMOVED,
        MembershipTriggers.ROLE_CHANGED);
  }

  static Subject newPermissions() {
    return new SingleSubject(
        "new permissions",
        "permission",
        (settings, watches) ->
            new NewestIdDetector(
                settings.list("listPermissions"),
                new RecordShape(Permission.TYPE),
                watches.get(0),
                settings.includeExisting()),
        "permission.granted");
  }

  static Subject logins() {
    return timed("logins", "user", "listUsers", "last_login_at", User.TYPE, "user.logged_in");
  }

  static Subject securityEvents() {
    return timed(
        "security events",
        "security_event",
        "listUserSecurityEvents",
        "created_at",
        UserSecurityEvent.TYPE,
        "security.event_recorded");
  }

  static Subject ssoEvents() {
    return timed(
        "sso events",
        "sso_event",
        "listSsoEvents",
        "created_at",
        SsoEvent.TYPE,
        "security.sso_event_recorded");
  }

  private static Subject timed(
      String name,
      String payloadName,
      String operation,
      String field,
      ModelType<?> model,
      String trigger) {
    return new SingleSubject(
        name,
        payloadName,
        (settings, watches) ->
            new TimeDetector(
                new TimeList(settings.list(operation), field, ""),
                new RecordShape(model),
                watches.get(0),
                settings.includeExisting()),
        trigger);
  }

  /** Keys are listed for one user, or as far as the connection may see. */
  static Subject publicKeys() {
    return new SingleSubject(
        "public keys",
        "public_key",
        (settings, watches) -> {
          String user = watches.get(0).input("user_id").asText();
          PagedList list = settings.list("listPublicKeys");
          return new TimeDetector(
              new TimeList(user.isEmpty() ? list : list.with("user_id", user), "created_at", user),
              new RecordShape(PublicKey.TYPE),
              watches.get(0),
              settings.includeExisting());
        },
        "public_key.added");
  }

  static Subject expiringAccess() {
    return new SingleSubject(
        "expiring access",
        "user",
        (settings, watches) ->
            new ExpiryDetector(
                new TimeList(settings.list("listUsers"), "authenticate_until", ""),
                new RecordShape(User.TYPE),
                watches.get(0),
                Duration.ofDays(watches.get(0).input("days_before").asLong(DEFAULT_DAYS_BEFORE)),
                settings.includeExisting()),
        "user.access_expiring");
  }
}
