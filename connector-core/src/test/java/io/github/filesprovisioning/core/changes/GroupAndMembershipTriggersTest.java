package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupAndMembershipTriggersTest {
  private static final String[] GROUPS = {"group.created", "group.updated", "group.deleted"};
  private static final String[] MEMBERSHIPS = {
    "membership.added", "membership.removed", "membership.role_changed"
  };

  private WatchedSite site;
  private long ann;
  private long bob;
  private long sales;
  private long legal;

  @BeforeEach
  void start() {
    site = new WatchedSite();
    ann = site.create("createUser", "{'username':'ann'}");
    bob = site.create("createUser", "{'username':'bob'}");
    sales = site.create("createGroup", "{'name':'Sales','user_ids':'%d'}", ann);
    legal = site.create("createGroup", "{'name':'Legal'}");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void put(long user, long group, boolean admin) {
    site.change("createGroupUser", "{'group_id':%d,'user_id':%d,'admin':%b}", group, user, admin);
  }

  private void take(long user, long group) {
    site.change("deleteGroupUser", "{'id':%d,'group_id':%d,'user_id':%d}", group, group, user);
  }

  @Test
  void groups_that_come_change_and_go_are_told_and_members_are_no_change_of_the_group() {
    Follower follower = Follower.from(site.feed(GROUPS));
    put(bob, sales, false);
    assertEquals(List.of(), follower.events());
    site.change("createGroup", "{'name':'Finance'}");
    site.change("updateGroup", "{'id':%d,'name':'Lawyers','notes':'third floor'}", legal);
    site.change("deleteGroup", "{'id':%d}", sales);
    List<ChangeEvent> events = follower.events();
    assertEquals(
        List.of("group.created Finance", "group.deleted Sales", "group.updated Lawyers"),
        described(events, "name"));
    ChangeEvent updated =
        events.stream().filter(e -> e.trigger().equals("group.updated")).findFirst().orElseThrow();
    assertEquals(
        json("{'field':'name','old_value_known':true,'old_value':'Legal','new_value':'Lawyers'}"),
        updated.toJson().path("changes").get(0));
    assertEquals(List.of(), follower.events());
  }

  @Test
  void members_who_join_leave_and_change_their_role_are_told_with_names() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    put(bob, sales, true);
    take(ann, sales);
    put(ann, legal, false);
    List<ChangeEvent> events = follower.events();
    assertEquals(
        List.of(
            "membership.added ann Legal false",
            "membership.added bob Sales true",
            "membership.removed ann Sales false"),
        memberships(events));
    put(bob, sales, false);
    assertEquals(
        List.of("membership.role_changed bob Sales false"), memberships(roleChange(follower)));
    assertEquals(List.of(), follower.events());
  }

  private List<ChangeEvent> roleChange(Follower follower) {
    site.change(
        "updateGroupUser", "{'id':%d,'group_id':%d,'user_id':%d,'admin':false}", sales, sales, bob);
    return follower.events();
  }

  @Test
  void a_user_moved_between_groups_and_back_between_two_polls_makes_no_event() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    take(ann, sales);
    put(ann, legal, false);
    take(ann, legal);
    put(ann, sales, false);
    assertEquals(List.of(), follower.events());
  }

  @Test
  void moves_that_are_seen_by_a_poll_each_are_told_each_under_their_own_ids() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    take(ann, sales);
    List<ChangeEvent> left = follower.events();
    put(ann, sales, false);
    List<ChangeEvent> back = follower.events();
    take(ann, sales);
    List<ChangeEvent> again = follower.events();
    assertEquals(List.of("membership.removed ann Sales false"), memberships(left));
    assertEquals(List.of("membership.added ann Sales false"), memberships(back));
    assertEquals(List.of("membership.removed ann Sales false"), memberships(again));
    assertFalse(left.get(0).id().equals(again.get(0).id()));
  }

  @Test
  void a_deleted_user_leaves_the_groups() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    site.change("deleteUser", "{'id':%d}", ann);
    ChangeEvent event = follower.events().get(0);
    assertEquals("membership.removed", event.trigger());
    assertEquals(ann, event.record().path("user_id").asLong());
    assertTrue(event.record().path("username").isNull());
  }

  @Test
  void a_deleted_group_lets_all_its_members_go() {
    put(bob, sales, true);
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    site.change("deleteGroup", "{'id':%d}", sales);
    assertEquals(
        List.of("membership.removed ann Sales false", "membership.removed bob Sales true"),
        memberships(follower.events()));
  }

  @Test
  void only_the_group_asked_for_is_told_and_others_cost_no_request_of_their_own() {
    Follower follower =
        Follower.from(site.feed().trigger("membership.added", json("{'group_id':%d}", legal)));
    put(bob, sales, false);
    long before = site.sandbox().requestCount();
    assertEquals(List.of(), follower.events());
    assertEquals(1, site.sandbox().requestCount() - before);
    put(bob, legal, false);
    assertEquals(List.of("membership.added bob Legal false"), memberships(follower.events()));
  }

  @Test
  void only_memberships_of_the_user_asked_for_are_told() {
    Follower follower =
        Follower.from(site.feed().trigger("membership.added", json("{'user_id':%d}", bob)));
    put(site.create("createUser", "{'username':'cy'}"), legal, false);
    put(bob, legal, false);
    assertEquals(List.of("membership.added bob Legal false"), memberships(follower.events()));
  }

  @Test
  void another_group_in_the_filter_makes_no_false_events() {
    Follower follower =
        Follower.from(site.feed().trigger("membership.added", json("{'group_id':%d}", legal)));
    put(bob, sales, false);
    follower.events();
    follower.resumeWith(
        site.feed().trigger("membership.added", json("{'group_id':%d}", sales)).build());
    assertEquals(List.of(), follower.events());
    long cy = site.create("createUser", "{'username':'cy'}");
    put(cy, sales, false);
    assertEquals(List.of("membership.added cy Sales false"), memberships(follower.events()));
  }

  @Test
  void memberships_that_exist_are_told_when_asked_for() {
    put(bob, legal, true);
    Follower follower = new Follower(site.feed("membership.added").includeExisting(true).build());
    assertEquals(
        List.of("membership.added ann Sales false", "membership.added bob Legal true"),
        memberships(follower.events()));
  }

  @Test
  void a_quiet_poll_of_memberships_is_one_request() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    long before = site.sandbox().requestCount();
    follower.events();
    assertEquals(1, site.sandbox().requestCount() - before);
  }

  @Test
  void a_group_with_many_new_members_can_be_told_in_parts() {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      ids.append(site.create("createUser", "{'username':'member-%d'}", i)).append(',');
    }
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    site.change("updateGroup", "{'id':%d,'user_ids':'%s'}", legal, ids);
    List<ChangeEvent> events = follower.events(PollLimits.none().maxEvents(4));
    assertEquals(25, events.size());
    assertEquals(25, events.stream().map(ChangeEvent::id).distinct().count());
  }

  @Test
  void a_poll_whose_time_is_up_stops_between_two_groups_of_a_page() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    put(bob, sales, false);
    put(bob, legal, false);
    PollLimits oneRequest = PollLimits.none().maxDuration(Duration.ofNanos(1));
    long before = site.sandbox().requestCount();
    ChangeBatch part = site.feed(MEMBERSHIPS).build().poll(follower.state(), oneRequest);
    assertEquals(2, site.sandbox().requestCount() - before);
    assertEquals(1, part.events().size());
    assertTrue(part.more());
    assertEquals(
        List.of("membership.added bob Legal false", "membership.added bob Sales false"),
        memberships(follower.events(oneRequest)));
  }

  @Test
  void a_member_whom_only_the_reading_of_the_group_misses_is_told_as_removed_by_the_next_pass() {
    Follower follower = Follower.from(site.feed(MEMBERSHIPS));
    put(bob, sales, false);
    AtomicBoolean left = new AtomicBoolean();
    site.afterEachRequest(
        attempt -> {
          if (attempt.operation().equals("listGroups") && !left.getAndSet(true)) {
            take(ann, sales);
          }
        });
    assertEquals(List.of("membership.added bob Sales false"), memberships(follower.events()));
    assertEquals(List.of("membership.removed ann Sales false"), memberships(follower.events()));
    assertEquals(List.of(), follower.events());
  }

  private static List<String> described(List<ChangeEvent> events, String field) {
    return events.stream()
        .map(event -> event.trigger() + " " + event.record().path(field).asText())
        .sorted()
        .collect(Collectors.toList());
  }

  private static List<String> memberships(List<ChangeEvent> events) {
    return events.stream()
        .map(
            event ->
                String.join(
                    " ",
                    event.trigger(),
                    event.record().path("username").asText(),
                    event.record().path("group_name").asText(),
                    event.record().path("admin").asText()))
        .sorted()
        .collect(Collectors.toList());
  }
}
