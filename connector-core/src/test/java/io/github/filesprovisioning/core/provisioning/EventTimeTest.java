package io.github.filesprovisioning.core.provisioning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.User;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The time of the last event")
class EventTimeTest {
  private static final OffsetDateTime MARCH = OffsetDateTime.parse("2026-03-01T09:00:00+01:00");
  private static final String MARCH_TAG = "event-20260301t080000z";

  private static User taggedWith(String tags) {
    return User.builder().tags(tags).build();
  }

  @Test
  @DisplayName("makes older events stale, and neither those of the same second nor newer ones")
  void olderIsStale() {
    User user = taggedWith("vip," + MARCH_TAG);
    assertTrue(EventTime.isStale(user, MARCH.minusSeconds(1)));
    assertFalse(EventTime.isStale(user, MARCH));
    assertFalse(EventTime.isStale(user, MARCH.plusNanos(1)));
    assertFalse(EventTime.isStale(user, MARCH.plusYears(1)));
  }

  @Test
  @DisplayName("makes nothing stale when there is none, on either side")
  void noTime() {
    assertFalse(EventTime.isStale(taggedWith(MARCH_TAG), null));
    assertFalse(EventTime.isStale(taggedWith("vip"), MARCH));
    assertFalse(EventTime.isStale(taggedWith(null), MARCH));
    assertFalse(EventTime.isStale(taggedWith("event-soon,event-2026"), MARCH));
  }

  @Test
  @DisplayName("is the latest one when several are stored")
  void latestCounts() {
    User user = taggedWith("event-20250101t000000z, " + MARCH_TAG + " ,event-20240101t000000z");
    assertTrue(EventTime.isStale(user, MARCH.minusDays(1)));
  }

  @Test
  @DisplayName("stays beside the wanted tags, and moves forward only")
  void movesForwardOnly() {
    assertEquals("vip," + MARCH_TAG, EventTime.merge("vip", "old," + MARCH_TAG, null));
    assertEquals("vip," + MARCH_TAG, EventTime.merge("vip", MARCH_TAG, MARCH.minusDays(9)));
    assertEquals("vip," + MARCH_TAG, EventTime.merge("vip", "event-20250101t000000z", MARCH));
    assertEquals(MARCH_TAG, EventTime.merge(null, null, MARCH));
    assertEquals("", EventTime.merge(null, "old", null));
  }

  @Test
  @DisplayName("has to fit into a tag")
  void fitsIntoATag() {
    assertDoesNotThrow(() -> EventTime.check(null));
    assertDoesNotThrow(() -> EventTime.check(OffsetDateTime.parse("9999-12-31T23:59:59Z")));
    for (String time : new String[] {"+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"}) {
      InvalidInputException refused =
          assertThrows(
              InvalidInputException.class, () -> EventTime.check(OffsetDateTime.parse(time)));
      assertEquals("event_time", refused.field());
    }
  }
}
