package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import java.time.Duration;
import java.time.Instant;

/** A user as the API shows it, with everything that is computed. */
final class UserView {
  private UserView() {}

  static RecordView of(Directory directory) {
    UserView.Computed computed = new Computed(directory);
    return new RecordView(directory.tables().contract().record("User"))
        .compute("group_ids", user -> IdList.write(directory.memberships().groupIds(user.id())))
        .compute("admin_group_ids", user -> directory.memberships().adminGroupIds(user.id()))
        .compute(
            "api_keys_count",
            user -> directory.tables().apiKeys().where("user_id", user.id()).size())
        .compute(
            "public_keys_count",
            user -> directory.tables().publicKeys().where("user_id", user.id()).size())
        .compute("billable", user -> !directory.shutOut(user))
        .compute("disabled_expired_or_inactive", directory::shutOut)
        .compute("externally_managed", user -> user.is("authentication_method", "sso"))
        .compute("active_2fa", user -> user.text("type_of_2fa") != null || user.flag("active_2fa"))
        .compute("last_active_at", UserActivity::last)
        .compute("partner_name", computed::partnerName)
        .compute("password_expire_at", computed::passwordExpiry)
        .compute("password_expired", computed::passwordExpired)
        .compute("days_remaining_until_password_expire", computed::daysRemaining)
        .compute("receive_admin_alerts", user -> forAdmins(user, "receive_admin_alerts"))
        .compute("subscribe_to_newsletter", user -> forAdmins(user, "subscribe_to_newsletter"));
  }

  private static Object forAdmins(Row user, String field) {
    return user.flag("site_admin") ? user.get(field) : RecordView.ABSENT;
  }

  private record Computed(Directory directory) {
    String partnerName(Row user) {
      return directory
          .tables()
          .partners()
          .find(user.number("partner_id"))
          .map(partner -> partner.text("name"))
          .orElse(null);
    }

    Instant passwordExpiry(Row user) {
      long own = user.number("password_validity_days");
      long days = own > 0 ? own : directory.settings().number("password_validity_days");
      Instant set = user.moment("password_set_at");
      return days > 0 && set != null ? set.plus(Duration.ofDays(days)) : null;
    }

    boolean passwordExpired(Row user) {
      Instant expiry = passwordExpiry(user);
      return expiry != null && !expiry.isAfter(directory.now());
    }

    Long daysRemaining(Row user) {
      Instant expiry = passwordExpiry(user);
      return expiry == null
          ? null
          : Long.valueOf(Math.max(0, Duration.between(directory.now(), expiry).toDays()));
    }
  }
}
