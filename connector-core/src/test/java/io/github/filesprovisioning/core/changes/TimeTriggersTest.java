package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.FilesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeTriggersTest {
  private static final String PASSWORD = "not-a-real-password-1";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private WatchedSite site;

  @BeforeEach
  void start() {
    site = new WatchedSite();
    site.sandbox().setClock(NOW);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private long user(String name) {
    return site.create("createUser", "{'username':'%s','password':'%s'}", name, PASSWORD);
  }

  private void login(String name) {
    site.change("createSession", "{'username':'%s','password':'%s'}", name, PASSWORD);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  @Test
  void a_login_is_told_once_and_the_next_one_again() {
    user("ann");
    user("bob");
    login("bob");
    Follower follower = Follower.from(site.feed("user.logged_in"));
    login("ann");
    ChangeEvent event = follower.events().get(0);
    assertEquals("ann", event.record().path("username").asText());
    assertFalse(event.occurredAt().orElseThrow().isBefore(NOW));
    assertEquals(List.of(), follower.events());
    site.sandbox().advanceClock(Duration.ofHours(1));
    login("ann");
    assertEquals(List.of("user.logged_in ann"), follower.told("username"));
  }

  @Test
  void logins_in_the_same_second_are_neither_lost_nor_repeated_however_they_fall_into_polls() {
    for (int i = 0; i < 12; i++) {
      user("user-" + i);
    }
    Follower follower = Follower.from(site.feed("user.logged_in").pageSize(5));
    Instant second = NOW.plusSeconds(60);
    for (int i = 0; i < 12; i++) {
      site.sandbox().setClock(second);
      login("user-" + i);
      if (i == 5) {
        assertEquals(6, follower.events(PollLimits.none().maxEvents(2)).size());
      }
    }
    assertEquals(6, follower.events(PollLimits.none().maxEvents(2)).size());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_login_is_not_missed_when_another_user_moves_to_the_end_of_the_list_between_two_pages() {
    try (WatchedSite counting = WatchedSite.countingPositions()) {
      counting.sandbox().setClock(NOW);
      for (int i = 0; i < 12; i++) {
        counting.create("createUser", "{'username':'user-%02d','password':'%s'}", i, PASSWORD);
      }
      Follower follower = Follower.from(counting.feed("user.logged_in").pageSize(5));
      for (int i = 0; i < 12; i++) {
        counting.sandbox().setClock(NOW.plus(Duration.ofHours(i + 1)));
        login(counting, i);
      }
      AtomicInteger requests = new AtomicInteger();
      counting.afterEachRequest(
          attempt -> {
            if (requests.incrementAndGet() == 1) {
              counting.sandbox().setClock(NOW.plus(Duration.ofHours(20)));
              login(counting, 0);
            }
          });
      assertEquals(13, follower.events().size());
      assertEquals(List.of(), follower.events());
    }
  }

  private static void login(WatchedSite where, int user) {
    where.change("createSession", "{'username':'user-%02d','password':'%s'}", user, PASSWORD);
  }

  @Test
  void a_record_that_comes_late_within_the_overlap_is_told() {
    user("ann");
    user("bob");
    Follower follower = Follower.from(site.feed("user.logged_in"));
    site.sandbox().setClock(NOW.plusSeconds(600));
    login("ann");
    follower.events();
    site.sandbox().setClock(NOW.plusSeconds(400));
    login("bob");
    assertEquals(List.of("user.logged_in bob"), follower.told("username"));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void the_clock_of_this_machine_does_not_matter_for_logins() {
    user("ann");
    Follower follower =
        Follower.from(site.feed("user.logged_in").clock(clock(NOW.plus(Duration.ofDays(400)))));
    login("ann");
    assertEquals(List.of("user.logged_in ann"), follower.told("username"));
  }

  @Test
  void a_feed_that_was_off_for_a_month_tells_the_latest_login_of_each_user() {
    user("ann");
    user("bob");
    Follower follower = Follower.from(site.feed("user.logged_in"));
    for (int day = 0; day < 30; day++) {
      site.sandbox().advanceClock(Duration.ofDays(1));
      login(day % 2 == 0 ? "ann" : "bob");
    }
    assertEquals(List.of("user.logged_in ann", "user.logged_in bob"), follower.told("username"));
  }

  @Test
  void an_added_key_is_told_without_any_secret() {
    long ann = user("ann");
    Follower follower =
        Follower.from(site.feed().trigger("public_key.added", json("{'user_id':%d}", ann)));
    site.change(
        "createPublicKey",
        "{'user_id':%d,'title':'laptop','generate_keypair':true,'generate_algorithm':'ed25519'}",
        ann);
    List<ChangeEvent> events = follower.events();
    assertEquals("laptop", events.get(0).record().path("title").asText());
    assertFalse(events.get(0).toJson().toString().contains("private"));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void keys_of_another_user_start_with_a_silent_baseline() {
    long ann = user("ann");
    long bob = user("bob");
    site.change("createPublicKey", "{'user_id':%d,'title':'old','generate_keypair':true}", bob);
    Follower follower =
        Follower.from(site.feed().trigger("public_key.added", json("{'user_id':%d}", ann)));
    follower.resumeWith(
        site.feed().trigger("public_key.added", json("{'user_id':%d}", bob)).build());
    assertEquals(List.of(), follower.events());
    site.change("createPublicKey", "{'user_id':%d,'title':'new','generate_keypair':true}", bob);
    assertEquals(List.of("public_key.added new"), follower.told("title"));
  }

  @Test
  void a_lockout_is_told_as_a_security_event() {
    user("ann");
    Follower follower = Follower.from(site.feed("security.event_recorded"));
    for (int i = 0; i < 6; i++) {
      assertThrows(
          FilesException.class,
          () -> site.change("createSession", "{'username':'ann','password':'wrong'}"));
    }
    List<ChangeEvent> events = follower.events();
    assertTrue(
        events.stream().anyMatch(e -> e.record().path("event_type").asText().contains("lock")),
        () -> events.stream().map(e -> e.record().toString()).collect(Collectors.joining("\n")));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_sign_on_event_is_told_once_also_when_the_list_was_empty_before() {
    site.seed("{'sso_strategies':[{'protocol':'saml','provider':'okta','label':'Work account'}]}");
    Follower follower = Follower.from(site.feed("security.sso_event_recorded"));
    assertEquals(List.of(), follower.events());
    long strategy = site.change("listSsoStrategies", "{}").path(0).path("id").asLong();
    site.change("syncSsoStrategy", "{'id':%d}", strategy);
    assertEquals(
        List.of("security.sso_event_recorded Work account"), follower.told("provider_label"));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void only_security_events_of_the_user_asked_for_are_told() {
    long ann = user("ann");
    long bob = user("bob");
    Follower follower =
        Follower.from(site.feed().trigger("security.event_recorded", json("{'user_id':%d}", bob)));
    site.seed(
        "{'user_security_events':[{'event_type':'lockout','user_id':%d},"
            + "{'event_type':'lockout','user_id':%d}]}",
        ann, bob);
    assertEquals(List.of("security.event_recorded " + bob), follower.told("user_id"));
  }

  @Test
  void an_access_request_is_told_once_and_a_closed_one_is_no_news() {
    site.settings("{'user_requests_enabled':true}");
    site.change("createUserRequest", "{'name':'Zoe','email':'z@b.com','details':'old'}");
    Follower follower = Follower.from(site.feed("access_request.received"));
    long id =
        site.create("createUserRequest", "{'name':'Yan','email':'y@b.com','details':'please'}");
    assertEquals(List.of("access_request.received Yan"), follower.told("name"));
    site.change("deleteUserRequest", "{'id':%d}", id);
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_closed_access_request_is_made_sure_of_so_that_a_missed_one_is_not_told_again() {
    site.settings("{'user_requests_enabled':true}");
    Follower follower = Follower.from(site.feed("access_request.received"));
    long id =
        site.create("createUserRequest", "{'name':'Yan','email':'y@b.com','details':'please'}");
    assertEquals(1, follower.events().size());
    site.change("deleteUserRequest", "{'id':%d}", id);
    long before = site.sandbox().requestCount();
    assertEquals(List.of(), follower.events());
    assertEquals(2, site.sandbox().requestCount() - before);
    assertEquals(List.of(), follower.events());
    assertEquals(3, site.sandbox().requestCount() - before);
  }

  @Test
  void access_that_is_about_to_end_is_told_once_for_each_end() {
    long ann = user("ann");
    end(ann, NOW.plus(Duration.ofDays(20)));
    Follower follower = Follower.from(expiring(NOW, 7));
    follower.resumeWith(expiring(NOW.plus(Duration.ofDays(12)), 7).build());
    assertEquals(List.of(), follower.events());
    follower.resumeWith(expiring(NOW.plus(Duration.ofDays(14)), 7).build());
    assertEquals(List.of("user.access_expiring ann"), follower.told("username"));
    assertEquals(List.of(), follower.events());
    end(ann, NOW.plus(Duration.ofDays(18)));
    assertEquals(List.of("user.access_expiring ann"), follower.told("username"));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void access_that_ended_while_nobody_polled_is_told_late_rather_than_never() {
    end(user("ann"), NOW.plus(Duration.ofDays(20)));
    Follower follower = Follower.from(expiring(NOW, 7));
    follower.resumeWith(expiring(NOW.plus(Duration.ofDays(40)), 7).build());
    assertEquals(List.of("user.access_expiring ann"), follower.told("username"));
  }

  @Test
  void access_that_is_given_and_ends_between_two_polls_is_told_late_rather_than_never() {
    long ann = user("ann");
    Follower follower = Follower.from(expiring(NOW, 7));
    end(ann, NOW.plus(Duration.ofMinutes(10)));
    follower.resumeWith(expiring(NOW.plus(Duration.ofHours(1)), 7).build());
    assertEquals(List.of("user.access_expiring ann"), follower.told("username"));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void another_number_of_days_tells_no_end_that_was_past_at_the_last_poll() {
    end(user("ann"), NOW.minus(Duration.ofDays(3)));
    end(user("bob"), NOW.plus(Duration.ofDays(20)));
    Follower follower = Follower.from(expiring(NOW, 7));
    follower.resumeWith(expiring(NOW.plus(Duration.ofMinutes(1)), 30).build());
    assertEquals(List.of("user.access_expiring bob"), follower.told("username"));
    follower.resumeWith(expiring(NOW.plus(Duration.ofMinutes(2)), 1).build());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_clock_that_goes_back_an_hour_repeats_nothing() {
    end(user("ann"), NOW.plus(Duration.ofDays(6)));
    Follower follower = new Follower(expiring(NOW, 7).includeExisting(true).build());
    assertEquals(List.of("user.access_expiring ann"), follower.told("username"));
    follower.resumeWith(expiring(NOW.plus(Duration.ofDays(6)).plusSeconds(60), 7).build());
    assertEquals(List.of(), follower.events());
    follower.resumeWith(expiring(NOW.plus(Duration.ofDays(6)).minusSeconds(3600), 7).build());
    assertEquals(List.of(), follower.events());
  }

  private ChangeFeed.Builder expiring(Instant now, int days) {
    return site.feed()
        .trigger("user.access_expiring", json("{'days_before':%d}", days))
        .clock(clock(now));
  }

  private void end(long user, Instant moment) {
    site.change("updateUser", "{'id':%d,'authenticate_until':'%s'}", user, moment);
  }
}
