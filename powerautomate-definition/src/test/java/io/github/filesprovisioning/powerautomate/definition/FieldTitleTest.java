package io.github.filesprovisioning.powerautomate.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles read as those of the designer do. */
class FieldTitleTest {
  @ParameterizedTest
  @CsvSource({
    "username, Username",
    "group_ids, Group IDs",
    "restapi_permission, REST API Permission",
    "last_login_at, Last Login At",
    "match_by, Match By",
    "notify_on_all_sync_failures, Notify on All Sync Failures",
    "filter[username], Username Equals",
    "filter_gt[last_login_at], Last Login At After",
    "filter_lt[authenticate_until], Authenticate Until Before",
    "filter_gt[password_validity_days], Password Validity Days Above",
    "filter_lteq[created_at], Created At Up To",
    "sort_by[user_id], Sort by User ID"
  })
  void aFieldHasATitle(String name, String title) {
    assertEquals(title, FieldTitle.of(name));
  }

  @ParameterizedTest
  @CsvSource({"email_signup, Email Signup", "CREATED, Created", "sso, SSO", "'', None"})
  void aValueHasATitle(String value, String title) {
    assertEquals(title, FieldTitle.ofValue(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Give exactly one of user_id and email. | Give exactly one of User ID and email.",
        "With email_signup a link is sent. | With Email Signup a link is sent.",
        "Kept as event-20261123t101500z, such as example.files.com."
            + "| Kept as event-20261123t101500z, such as example.files.com."
      })
  void namesInATextAreTitles(String description, String shown) {
    assertEquals(shown, FieldTitle.inText(description));
  }
}
