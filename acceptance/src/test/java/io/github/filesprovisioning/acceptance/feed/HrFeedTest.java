package io.github.filesprovisioning.acceptance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.ActionFailure;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HrFeedTest {

  private HrFeed feed;
  private HrEventTranslator translator;

  @BeforeEach
  void the_feed_is_loaded() throws IOException {
    feed = HrFeed.load();
    translator = new HrEventTranslator(AccessRules.load());
  }

  @Test
  void it_has_at_least_two_hundred_people_and_three_hundred_and_fifty_events() {
    assertTrue(feed.events().size() >= 350, "events: " + feed.events().size());
    long people = feed.goodEvents().stream().map(HrEvent::person).distinct().count();
    assertTrue(people >= 200, "people: " + people);
  }

  @Test
  void it_has_every_type_of_event() {
    assertEquals(
        Set.of("hire", "move", "departure", "rehire", "contract_extension", "name_change"),
        feed.goodEvents().stream().map(HrEvent::type).collect(Collectors.toSet()));
  }

  @Test
  void it_has_duplicates_and_events_that_were_overtaken() {
    Set<String> seen = new HashSet<>();
    Set<String> duplicates = new HashSet<>();
    int overtaken = 0;
    String latest = "";
    for (HrEvent event : feed.goodEvents()) {
      if (!seen.add(event.event())) {
        duplicates.add(event.event());
      } else if (event.eventTime().compareTo(latest) < 0) {
        overtaken++;
      }
      latest = event.eventTime().compareTo(latest) > 0 ? event.eventTime() : latest;
    }
    assertTrue(duplicates.size() >= 10, "duplicates: " + duplicates.size());
    assertTrue(overtaken >= 10, "overtaken: " + overtaken);
  }

  @Test
  void no_two_people_share_a_username_and_no_two_events_of_a_person_share_a_time() {
    Set<String> personAndUsername =
        feed.goodEvents().stream()
            .map(event -> event.person() + " " + event.username())
            .collect(Collectors.toSet());
    assertEquals(
        personAndUsername.size(),
        feed.goodEvents().stream().map(HrEvent::username).distinct().count());
    assertEquals(
        feed.goodEvents().stream().map(HrEvent::event).distinct().count(),
        feed.goodEvents().stream().map(e -> e.person() + e.eventTime()).distinct().count());
  }

  @Test
  void every_good_event_becomes_an_action() throws ActionFailure {
    for (HrEvent event : feed.goodEvents()) {
      String expected =
          event.type().equals("departure") ? "lifecycle.offboard_user" : "lifecycle.onboard_user";
      assertEquals(expected, translator.translate(event).action(), event.event());
    }
  }

  @Test
  void what_only_hr_can_correct_is_refused_before_any_action() {
    Set<String> columns =
        Set.of("department", "office", "employment", "contract_end", "event_time", "type", "name");
    List<BadRecord> known =
        feed.badRecords().stream().filter(bad -> columns.contains(bad.field())).toList();
    assertTrue(known.size() >= 9, "bad records: " + known.size());
    for (BadRecord bad : known) {
      HrEvent event =
          feed.events().stream().filter(e -> e.event().equals(bad.event())).findFirst().get();
      ActionFailure failure =
          assertThrows(ActionFailure.class, () -> translator.translate(event), bad.event());
      assertEquals(bad.kind(), failure.kind(), bad.event());
      assertEquals(bad.field(), failure.field().orElse(""), bad.event());
    }
  }
}
