package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserTriggersTest {
  private static final String[] ALL = {
    "user.created", "user.updated", "user.deactivated", "user.reactivated", "user.deleted"
  };

  private WatchedSite site;
  private long ann;

  @BeforeEach
  void start() {
    site = new WatchedSite();
    ann =
        site.create(
            "createUser",
            "{'username':'ann','email':'ann@acme.com','name':'Ann','company':'Acme'}");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_first_poll_is_silent_and_so_is_one_without_changes() {
    Follower follower = new Follower(site.feed(ALL).build());
    assertEquals(List.of(), follower.events());
    FeedState baseline = follower.state();
    assertEquals(List.of(), follower.events());
    assertSame(baseline, follower.state());
  }

  @Test
  void the_first_poll_tells_what_exists_when_it_is_asked_to_and_always_under_the_same_ids() {
    ChangeFeed feed = site.feed("user.created").includeExisting(true).build();
    List<String> ids = ids(feed.poll(FeedState.none(), PollLimits.none()));
    assertEquals(2, ids.size());
    assertEquals(ids, ids(feed.poll(FeedState.none(), PollLimits.none())));
  }

  @Test
  void a_new_user_is_told_once_with_the_record() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("createUser", "{'username':'bob','email':'bob@acme.com'}");
    List<ChangeEvent> events = follower.events();
    assertEquals(1, events.size());
    assertEquals("user.created", events.get(0).trigger());
    assertEquals("bob@acme.com", events.get(0).record().path("email").asText());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void an_update_names_the_fields_with_their_old_and_new_values() {
    Follower follower = Follower.from(site.feed("user.updated"));
    site.change("updateUser", "{'id':%d,'email':'ann@new.com','company':null}", ann);
    ChangeEvent event = only(follower.events());
    assertEquals(
        List.of("company \"Acme\" null", "email \"ann@acme.com\" \"ann@new.com\""), values(event));
    assertEquals(
        json("{'field':'company','old_value_known':true,'old_value':'Acme','new_value':null}"),
        event.toJson().path("changes").get(0));
    assertEquals("ann", event.toJson().path("user").path("username").asText());
  }

  @Test
  void a_rename_changes_the_username_only_although_other_values_contain_it() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("updateUser", "{'id':%d,'username':'zoe'}", ann);
    ChangeEvent event = only(follower.events());
    assertEquals("user.updated", event.trigger());
    assertEquals(List.of("username \"ann\" \"zoe\""), values(event));
    assertEquals(List.of(), follower.events());
    site.change("updateUser", "{'id':%d,'email':'zoe@acme.com'}", ann);
    assertEquals(
        List.of("email \"ann@acme.com\" \"zoe@acme.com\""), values(only(follower.events())));
  }

  @Test
  void logins_are_no_updates() {
    site.change("updateUser", "{'id':%d,'password':'not-a-real-password-1'}", ann);
    Follower follower = Follower.from(site.feed(ALL));
    site.change("createSession", "{'username':'ann','password':'not-a-real-password-1'}");
    assertEquals(List.of(), follower.events());
  }

  @Test
  void switching_a_user_off_and_on_is_told_as_such_and_as_an_update() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("updateUser", "{'id':%d,'disabled':true}", ann);
    assertEquals(List.of("user.deactivated ann", "user.updated ann"), follower.told("username"));
    site.change("updateUser", "{'id':%d,'disabled':false}", ann);
    assertEquals(List.of("user.reactivated ann", "user.updated ann"), follower.told("username"));
  }

  @Test
  void a_user_whose_time_runs_out_is_deactivated_without_an_update() {
    Instant soon = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    site.change("updateUser", "{'id':%d,'authenticate_until':'%s'}", ann, soon);
    Follower follower = Follower.from(site.feed(ALL));
    site.sandbox().advanceClock(Duration.ofDays(11));
    assertEquals(List.of("user.deactivated ann"), follower.told("username"));
  }

  @Test
  void a_user_created_switched_off_is_not_told_as_deactivated() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("createUser", "{'username':'bob','disabled':true}");
    assertEquals(List.of("user.created bob"), follower.told("username"));
  }

  @Test
  void a_deleted_user_is_told_with_the_fields_last_seen() {
    Follower follower = Follower.from(site.feed("user.deleted"));
    site.change("deleteUser", "{'id':%d}", ann);
    ChangeEvent event = only(follower.events());
    assertEquals(ann, event.record().path("id").asLong());
    assertEquals("ann", event.record().path("username").asText());
    assertEquals("ann@acme.com", event.record().path("email").asText());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_user_deleted_and_created_again_under_the_same_name_is_two_users() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("deleteUser", "{'id':%d}", ann);
    long again = site.create("createUser", "{'username':'ann'}");
    assertEquals(List.of("user.created " + again, "user.deleted " + ann), follower.told("id"));
  }

  @Test
  void a_restored_user_is_told_as_created_again_with_another_event_id() {
    Follower follower = Follower.from(site.feed("user.created", "user.deleted"));
    long bob = site.create("createUser", "{'username':'bob'}");
    String first = only(follower.events()).id();
    site.change("deleteUser", "{'id':%d}", bob);
    follower.events();
    site.change(
        "createRestore",
        "{'restoration_type':'users','earliest_date':'%s'}",
        Instant.now().minusSeconds(3600));
    ChangeEvent again = only(follower.events());
    assertEquals("user.created", again.trigger());
    assertEquals(bob, again.record().path("id").asLong());
    assertNotEquals(first, again.id());
  }

  @Test
  void the_same_state_gives_the_same_ids_and_a_change_back_and_forth_another_one() {
    Follower follower = Follower.from(site.feed("user.updated"));
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    String seen = only(follower.look().events()).id();
    assertEquals(seen, only(follower.look().events()).id());
    assertEquals(seen, only(follower.events()).id());
    site.change("updateUser", "{'id':%d,'company':'Acme'}", ann);
    assertNotEquals(seen, only(follower.events()).id());
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    assertNotEquals(seen, only(follower.events()).id());
  }

  @Test
  void a_change_that_was_changed_back_between_two_polls_is_none() {
    Follower follower = Follower.from(site.feed(ALL));
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    site.change("updateUser", "{'id':%d,'company':'Acme'}", ann);
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_feed_that_was_off_for_a_month_tells_the_net_changes() {
    Follower follower = Follower.from(site.feed(ALL));
    for (int i = 0; i < 30; i++) {
      site.sandbox().advanceClock(Duration.ofDays(1));
      site.change("updateUser", "{'id':%d,'company':'Company %d'}", ann, i);
      site.change("createUser", "{'username':'hire-%d'}", i);
    }
    List<ChangeEvent> events = follower.events();
    assertEquals(31, events.size());
    assertEquals(
        List.of("company \"Acme\" \"Company 29\""),
        values(only(events.stream().filter(e -> e.trigger().equals("user.updated")).toList())));
  }

  @Test
  void only_the_fields_of_interest_make_an_update() {
    Follower follower =
        Follower.from(site.feed().trigger("user.updated", json("{'watched_fields':['email']}")));
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    assertEquals(List.of(), follower.events());
    site.change("updateUser", "{'id':%d,'company':'Acme','email':'a@b.com'}", ann);
    assertEquals(List.of("email \"ann@acme.com\" \"a@b.com\""), values(only(follower.events())));
  }

  @Test
  void only_users_of_the_group_and_the_workspace_are_told() {
    long sales = site.create("createGroup", "{'name':'Sales'}");
    Follower inSales =
        Follower.from(site.feed().trigger("user.created", json("{'group_id':%d}", sales)));
    Follower elsewhere =
        Follower.from(site.feed().trigger("user.created", json("{'workspace_id':7}")));
    site.change("createUser", "{'username':'bob','group_ids':'%d'}", sales);
    site.change("createUser", "{'username':'cy'}");
    assertEquals(List.of("user.created bob"), inSales.told("username"));
    assertEquals(List.of(), elsewhere.told("username"));
  }

  @Test
  void a_filter_looks_at_the_record_as_it_is_now_or_was_last_seen() {
    long sales = site.create("createGroup", "{'name':'Sales'}");
    long europe = site.create("createWorkspace", "{'name':'Europe'}");
    long bob =
        site.create(
            "createUser", "{'username':'bob','group_ids':'%d','workspace_id':%d}", sales, europe);
    Follower inSales =
        Follower.from(site.feed().trigger("user.deactivated", json("{'group_id':%d}", sales)));
    Follower inEurope =
        Follower.from(site.feed().trigger("user.deleted", json("{'workspace_id':%d}", europe)));
    Follower elsewhere =
        Follower.from(site.feed().trigger("user.deleted", json("{'workspace_id':%d}", europe + 1)));
    site.change("updateUser", "{'id':%d,'disabled':true,'group_ids':''}", bob);
    assertEquals(List.of(), inSales.told("username"));
    site.change("deleteUser", "{'id':%d}", bob);
    assertEquals(List.of("user.deleted bob"), inEurope.told("username"));
    assertEquals(List.of(), elsewhere.told("username"));
  }

  @Test
  void another_filter_needs_no_new_baseline_and_makes_no_false_events() {
    Follower follower =
        Follower.from(site.feed().trigger("user.updated", json("{'watched_fields':['email']}")));
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    follower.events();
    follower.resumeWith(
        site.feed().trigger("user.updated", json("{'watched_fields':['company']}")).build());
    assertEquals(List.of(), follower.events());
    site.change("updateUser", "{'id':%d,'company':'Initech'}", ann);
    assertEquals(List.of("company \"Globex\" \"Initech\""), values(only(follower.events())));
  }

  @Test
  void a_state_of_fewer_triggers_learns_the_other_fields_silently() {
    Follower follower = Follower.from(site.feed("user.created"));
    follower.resumeWith(site.feed(ALL).build());
    assertEquals(List.of(), follower.events());
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    assertEquals(List.of("user.updated ann"), follower.told("username"));
  }

  @Test
  void a_state_of_more_triggers_is_kept_up_to_date_and_tells_nothing_old_later() {
    Follower follower = Follower.from(site.feed(ALL));
    follower.resumeWith(site.feed("user.created").build());
    site.change("updateUser", "{'id':%d,'company':'Globex'}", ann);
    assertEquals(List.of(), follower.events());
    follower.resumeWith(site.feed(ALL).build());
    assertEquals(List.of(), follower.events());
    site.change("updateUser", "{'id':%d,'company':'Initech'}", ann);
    assertEquals(List.of("company \"Globex\" \"Initech\""), values(only(follower.events())));
  }

  @Test
  void a_wrong_input_is_refused_before_the_first_poll() {
    assertEquals(
        "watched_fields",
        assertThrows(
                InvalidInputException.class,
                () ->
                    site.feed()
                        .trigger("user.updated", json("{'watched_fields':['last_login_at']}"))
                        .build())
            .field());
    assertThrows(InvalidInputException.class, () -> site.feed("user.exploded").build());
    assertThrows(InvalidInputException.class, () -> site.feed().build());
    assertThrows(
        InvalidInputException.class, () -> site.feed("user.created", "group.created").build());
    assertThrows(
        InvalidInputException.class,
        () -> site.feed().trigger("user.created", json("{'group':5}")).build());
    assertThrows(InvalidInputException.class, () -> site.feed("user.created").pageSize(0));
  }

  @Test
  void events_show_no_record_in_logs() {
    Follower follower = Follower.from(site.feed("user.created"));
    site.change("createUser", "{'username':'bob'}");
    ChangeEvent event = only(follower.events());
    assertFalse(event.toString().contains("bob"));
    assertTrue(event.toString().contains(event.id()));
  }

  private static ChangeEvent only(List<ChangeEvent> events) {
    assertEquals(1, events.size(), events::toString);
    return events.get(0);
  }

  private static List<String> ids(ChangeBatch batch) {
    return batch.events().stream().map(ChangeEvent::id).collect(Collectors.toList());
  }

  private static List<String> values(ChangeEvent event) {
    return event.changes().stream()
        .map(c -> c.field() + " " + c.before().map(Object::toString).orElse("?") + " " + c.now())
        .collect(Collectors.toList());
  }
}
