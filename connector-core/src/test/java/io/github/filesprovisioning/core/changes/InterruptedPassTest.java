package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedPassTest {
  private static final String[] USERS = {"user.created", "user.updated", "user.deleted"};

  private WatchedSite site;
  private final long[] users = new long[20];

  @BeforeEach
  void start() {
    site = new WatchedSite();
    for (int i = 0; i < users.length; i++) {
      users[i] = site.create("createUser", "{'username':'user-%02d'}", i);
    }
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private ChangeFeed.Builder smallPages() {
    return site.feed(USERS).pageSize(4);
  }

  /** Changes something while the pass is between its pages. */
  private void afterPage(int page, Runnable change) {
    AtomicInteger pages = new AtomicInteger();
    site.afterEachRequest(
        attempt -> {
          if (attempt.operation().equals("listUsers") && pages.incrementAndGet() == page) {
            change.run();
          }
        });
  }

  private void rename(int user, String name) {
    site.change("updateUser", "{'id':%d,'username':'%s'}", users[user], name);
  }

  private static List<String> told(List<ChangeEvent> events) {
    return events.stream()
        .map(e -> e.trigger() + " " + e.record().path("username").asText())
        .sorted()
        .collect(Collectors.toList());
  }

  @Test
  void a_record_renamed_to_an_earlier_page_is_missed_by_the_listing_but_not_deleted() {
    Follower follower = Follower.from(smallPages());
    afterPage(2, () -> rename(15, "aaa"));
    assertEquals(List.of("user.updated aaa"), told(follower.events()));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_record_renamed_to_a_later_page_is_seen_twice_and_told_once() {
    Follower follower = Follower.from(smallPages());
    afterPage(2, () -> rename(1, "zzz"));
    assertEquals(List.of("user.updated zzz"), told(follower.events()));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_record_renamed_forward_while_the_baseline_is_set_is_no_news() {
    afterPage(2, () -> rename(1, "zzz"));
    Follower follower = Follower.from(smallPages());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void records_that_come_and_go_behind_the_pass_are_told_by_the_next_one() {
    Follower follower = Follower.from(smallPages());
    afterPage(
        3,
        () -> {
          site.change("createUser", "{'username':'aaa'}");
          site.change("deleteUser", "{'id':%d}", users[2]);
        });
    assertEquals(List.of(), told(follower.events()));
    assertEquals(List.of("user.created aaa", "user.deleted user-02"), told(follower.events()));
  }

  @Test
  void records_that_come_and_go_before_the_pass_are_told_at_once() {
    Follower follower = Follower.from(smallPages());
    afterPage(
        1,
        () -> {
          site.change("createUser", "{'username':'zzz'}");
          site.change("deleteUser", "{'id':%d}", users[19]);
        });
    assertEquals(List.of("user.created zzz", "user.deleted user-19"), told(follower.events()));
  }

  @Test
  void a_pass_split_by_time_goes_on_where_it_stopped() {
    Follower follower = new Follower(smallPages().build());
    assertEquals(List.of(), follower.events(PollLimits.none().maxDuration(Duration.ofNanos(1))));
    rename(3, "new-name");
    site.change("deleteUser", "{'id':%d}", users[7]);
    site.change("createUser", "{'username':'fresh'}");
    long before = site.sandbox().requestCount();
    List<ChangeEvent> events = follower.events(PollLimits.none().maxDuration(Duration.ofNanos(1)));
    assertEquals(
        List.of("user.created fresh", "user.deleted user-07", "user.updated new-name"),
        told(events));
    assertEquals(6 + 1, site.sandbox().requestCount() - before);
  }

  @Test
  void a_poll_whose_time_is_up_stops_after_the_page_at_hand() {
    FeedState baseline = Follower.from(smallPages()).state();
    long before = site.sandbox().requestCount();
    ChangeBatch batch =
        smallPages().build().poll(baseline, PollLimits.none().maxDuration(Duration.ofNanos(1)));
    assertEquals(1, site.sandbox().requestCount() - before);
    assertTrue(batch.more());
  }

  @Test
  void a_poll_that_may_tell_few_events_loses_none_and_repeats_none() {
    Follower follower = Follower.from(smallPages());
    for (int i = 0; i < 20; i++) {
      site.change("updateUser", "{'id':%d,'company':'New'}", users[i]);
    }
    List<ChangeEvent> events = follower.events(PollLimits.none().maxEvents(3));
    assertEquals(20, events.size());
    assertEquals(20, events.stream().map(ChangeEvent::id).distinct().count());
  }

  @Test
  void a_poll_tells_no_more_events_than_it_may() {
    ChangeFeed feed = smallPages().build();
    FeedState state = feed.poll(FeedState.none(), PollLimits.none()).state();
    for (int i = 0; i < 5; i++) {
      site.change("createUser", "{'username':'new-%d'}", i);
      site.change("updateUser", "{'id':%d,'company':'New'}", users[i]);
      site.change("deleteUser", "{'id':%d}", users[19 - i]);
    }
    List<Integer> sizes = new ArrayList<>();
    ChangeBatch batch;
    do {
      batch = feed.poll(state, PollLimits.none().maxEvents(2));
      state = batch.state();
      sizes.add(batch.events().size());
    } while (batch.more());
    assertTrue(sizes.stream().allMatch(size -> size <= 2), sizes::toString);
    assertEquals(15, sizes.stream().mapToInt(size -> size).sum());
  }

  @Test
  void what_a_poll_cut_on_its_first_page_had_seen_is_not_remembered_after_the_pass() {
    ChangeFeed feed = site.feed(USERS).build();
    FeedState baseline = feed.poll(FeedState.none(), PollLimits.none()).state();
    long first = site.create("createUser", "{'username':'new-1'}");
    long second = site.create("createUser", "{'username':'new-2'}");
    ChangeBatch cut = feed.poll(baseline, PollLimits.none().maxEvents(1));
    assertEquals(List.of("user.created new-1"), told(cut.events()));
    site.change("deleteUser", "{'id':%d}", second);
    ChangeBatch rest = feed.poll(cut.state(), PollLimits.none());
    assertEquals(List.of(), rest.events());
    site.change("deleteUser", "{'id':%d}", first);
    ChangeBatch next = feed.poll(rest.state(), PollLimits.none());
    assertEquals(List.of("user.deleted new-1"), told(next.events()));
  }

  @Test
  void a_rate_limit_in_the_middle_keeps_what_was_found_and_goes_on_later() {
    Follower follower = Follower.from(smallPages());
    rename(0, "first");
    rename(19, "zlast");
    afterPage(3, () -> site.faults("{'rules':[{'kind':'rate_limit','operation':'listUsers'}]}"));
    ChangeBatch part = follower.look();
    assertEquals(ErrorKind.RATE_LIMITED, part.interruption().orElseThrow().kind());
    assertTrue(part.more());
    assertEquals(List.of("user.updated first"), told(part.events()));
    site.sandbox().clearFaults();
    long before = site.sandbox().requestCount();
    ChangeBatch rest = smallPages().build().poll(part.state(), PollLimits.none());
    assertEquals(List.of("user.updated zlast"), told(rest.events()));
    assertEquals(3, site.sandbox().requestCount() - before);
  }

  @Test
  void a_pass_that_fails_at_its_first_page_throws_and_the_state_stays_good() {
    Follower follower = Follower.from(smallPages());
    rename(0, "first");
    site.faults("{'rules':[{'kind':'error_before','operation':'listUsers'}]}");
    assertThrows(FilesException.class, follower::look);
    site.sandbox().clearFaults();
    assertEquals(List.of("user.updated first"), told(follower.events()));
  }

  @Test
  void a_failed_direct_read_is_never_taken_for_a_deletion() {
    Follower follower = Follower.from(smallPages());
    site.change("deleteUser", "{'id':%d}", users[7]);
    site.faults("{'rules':[{'kind':'error_before','operation':'getUser'}]}");
    ChangeBatch part = follower.look();
    assertEquals(List.of(), part.events());
    assertTrue(part.interruption().isPresent());
    site.sandbox().clearFaults();
    ChangeBatch rest = smallPages().build().poll(part.state(), PollLimits.none());
    assertEquals(List.of("user.deleted user-07"), told(rest.events()));
  }

  @Test
  void a_cursor_that_expires_starts_the_listing_over_and_repeats_nothing() {
    Follower follower = Follower.from(smallPages());
    rename(0, "first");
    rename(19, "zlast");
    site.faults("{'rules':[{'kind':'expired_cursor','operation':'listUsers','times':2}]}");
    assertEquals(List.of("user.updated first", "user.updated zlast"), told(follower.events()));
  }

  @Test
  void a_cursor_that_expired_between_two_polls_starts_the_listing_over() {
    Follower follower = Follower.from(smallPages());
    rename(0, "first");
    ChangeFeed feed = smallPages().build();
    ChangeBatch part =
        feed.poll(follower.state(), PollLimits.none().maxDuration(Duration.ofNanos(1)));
    assertEquals(1, part.events().size());
    site.faults("{'rules':[{'kind':'expired_cursor','times':1}]}");
    ChangeBatch rest = feed.poll(part.state(), PollLimits.none());
    assertEquals(List.of(), rest.events());
    assertEquals(false, rest.more());
  }

  @Test
  void a_key_that_is_refused_throws_and_nothing_looks_deleted() {
    Follower follower = Follower.from(smallPages());
    long key = site.change("getCurrentApiKey", "{}").path("id").asLong();
    afterPage(2, () -> site.change("deleteApiKey", "{'id':%d}", key));
    FilesException e = assertThrows(FilesException.class, follower::look);
    assertEquals(ErrorKind.NOT_AUTHENTICATED, e.kind());
  }

  @Test
  void a_record_that_changes_back_and_forth_within_one_poll_is_told_each_time_under_its_own_id() {
    Follower follower = Follower.from(smallPages());
    company(0, "'New'");
    site.faults("{'rules':[{'kind':'expired_cursor','operation':'listUsers','times':2}]}");
    AtomicInteger requests = new AtomicInteger();
    site.afterEachRequest(
        attempt -> {
          int request = requests.incrementAndGet();
          if (request == 2 || request == 4) {
            company(0, request == 2 ? "null" : "'New'");
          }
        });
    List<ChangeEvent> events = follower.events();
    assertEquals(3, events.size());
    assertEquals(3, events.stream().map(ChangeEvent::id).distinct().count());
  }

  private void company(int user, String company) {
    site.change("updateUser", "{'id':%d,'company':%s}", users[user], company);
  }
}
