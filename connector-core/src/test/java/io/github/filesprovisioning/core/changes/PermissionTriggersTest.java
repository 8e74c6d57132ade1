package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTriggersTest {
  private WatchedSite site;
  private long ann;

  @BeforeEach
  void start() {
    site = new WatchedSite();
    ann = site.create("createUser", "{'username':'ann'}");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private long grant(String path, String kind) {
    return site.create(
        "createPermission", "{'path':'%s','user_id':%d,'permission':'%s'}", path, ann, kind);
  }

  private void revoke(long id) {
    site.change("deletePermission", "{'id':%d}", id);
  }

  @Test
  void a_granted_permission_is_told_for_one_request() {
    grant("Departments/Sales", "readonly");
    Follower follower = Follower.from(site.feed("permission.granted"));
    grant("Departments/Legal", "full");
    long before = site.sandbox().requestCount();
    assertEquals(List.of("permission.granted Departments/Legal"), follower.told("path"));
    assertEquals(1, site.sandbox().requestCount() - before);
    assertEquals(List.of(), follower.events());
  }

  @Test
  void a_poll_for_granted_permissions_is_one_request_however_many_there_are() {
    ObjectNode seed = json("{'permissions':[]}");
    for (int i = 0; i < 1100; i++) {
      seed.withArray("permissions")
          .add(json("{'path':'Projects/%d','user':'ann','permission':'full'}", i));
    }
    site.sandbox().seed(seed);
    Follower follower = Follower.from(site.feed("permission.granted"));
    long before = site.sandbox().requestCount();
    assertEquals(List.of(), follower.events());
    assertEquals(1, site.sandbox().requestCount() - before);
    grant("Departments/Legal", "full");
    before = site.sandbox().requestCount();
    assertEquals(List.of("permission.granted Departments/Legal"), follower.told("path"));
    assertEquals(1, site.sandbox().requestCount() - before);
  }

  @Test
  void a_revoked_permission_is_told_as_it_was() {
    long id = grant("Departments/Sales", "readonly");
    Follower follower = Follower.from(site.feed("permission.revoked"));
    revoke(id);
    ChangeEvent event = follower.events().get(0);
    assertEquals(
        "Departments/Sales readonly ann",
        event.record().path("path").asText()
            + " "
            + event.record().path("permission").asText()
            + " "
            + event.record().path("username").asText());
    assertEquals(ann, event.record().path("user_id").asLong());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void one_feed_tells_both_in_one_pass() {
    long id = grant("Departments/Sales", "readonly");
    Follower follower = Follower.from(site.feed("permission.granted", "permission.revoked"));
    revoke(id);
    grant("Departments/Legal", "full");
    assertEquals(
        List.of("permission.granted Departments/Legal", "permission.revoked Departments/Sales"),
        follower.told("path"));
  }

  @Test
  void only_permissions_in_the_folder_are_told_however_its_path_is_spelled() {
    Follower follower =
        Follower.from(
            site.feed().trigger("permission.granted", json("{'path':'/departments/SALES/'}")));
    grant("Departments/Sales/EMEA", "full");
    grant("Departments/Salesforce", "full");
    grant("Departments", "full");
    assertEquals(List.of("permission.granted Departments/Sales/EMEA"), follower.told("path"));
  }

  @Test
  void only_permissions_of_the_user_or_the_group_asked_for_are_told() {
    long sales = site.create("createGroup", "{'name':'Sales'}");
    Follower ofUser =
        Follower.from(site.feed().trigger("permission.granted", json("{'user_id':%d}", ann)));
    Follower ofGroup =
        Follower.from(site.feed().trigger("permission.granted", json("{'group_id':%d}", sales)));
    grant("Homes/ann", "full");
    site.change("createPermission", "{'path':'Shared','group_id':%d,'permission':'full'}", sales);
    assertEquals(List.of("permission.granted Homes/ann"), ofUser.told("path"));
    assertEquals(List.of("permission.granted Shared"), ofGroup.told("path"));
  }

  @Test
  void many_new_permissions_are_told_in_parts_and_over_pages() {
    for (int i = 0; i < 30; i++) {
      grant("Old/" + i, "full");
    }
    Follower follower = Follower.from(site.feed("permission.granted").pageSize(7));
    for (int i = 0; i < 30; i++) {
      grant("New/" + i, "full");
    }
    List<ChangeEvent> events = follower.events(PollLimits.none().maxEvents(4));
    assertEquals(
        30,
        events.stream().map(e -> e.record().path("path").asText()).distinct().count(),
        events::toString);
    assertEquals(30, events.size());
    assertEquals(List.of(), follower.events());
  }

  @Test
  void permissions_that_exist_are_told_when_asked_for() {
    grant("A", "full");
    grant("B", "full");
    Follower follower = new Follower(site.feed("permission.granted").includeExisting(true).build());
    assertEquals(List.of("permission.granted A", "permission.granted B"), follower.told("path"));
  }

  @Test
  void a_grant_while_a_long_poll_is_interrupted_is_not_lost() {
    Follower follower = Follower.from(site.feed("permission.granted").pageSize(3));
    for (int i = 0; i < 10; i++) {
      grant("First/" + i, "full");
    }
    ChangeFeed feed = site.feed("permission.granted").pageSize(3).build();
    ChangeBatch part = feed.poll(follower.state(), PollLimits.none().maxEvents(4));
    assertEquals(4, part.events().size());
    grant("Late/1", "full");
    ChangeBatch rest = feed.poll(part.state(), PollLimits.none());
    assertEquals(7, rest.events().size());
    assertTrue(
        rest.events().stream().anyMatch(e -> e.record().path("path").asText().equals("Late/1")));
    assertEquals(List.of(), feed.poll(rest.state(), PollLimits.none()).events());
  }

  @Test
  @Timeout(60)
  void more_permissions_than_the_largest_page_holds_are_told_although_cursors_expire() {
    ObjectNode seed = json("{'permissions':[]}");
    for (int i = 0; i < 20_100; i++) {
      seed.withArray("permissions")
          .add(json("{'path':'Projects/%d','user':'ann','permission':'full'}", i));
    }
    site.sandbox().seed(seed);
    ChangeFeed feed = site.feed("permission.granted").includeExisting(true).build();
    site.faults("{'rules':[{'kind':'expired_cursor'}]}");
    assertThrows(FilesException.class, () -> feed.poll(FeedState.none(), PollLimits.none()));
    site.faults("{'rules':[{'kind':'expired_cursor','times':2}]}");
    assertEquals(20_100, new Follower(feed).events().size());
  }

  @Test
  void a_grant_is_not_missed_when_another_permission_goes_between_two_pages() {
    try (WatchedSite counting = WatchedSite.countingPositions()) {
      long bob = counting.create("createUser", "{'username':'bob'}");
      Follower follower = Follower.from(counting.feed("permission.granted").pageSize(5));
      long[] ids = new long[12];
      for (int i = 0; i < ids.length; i++) {
        ids[i] =
            counting.create(
                "createPermission", "{'path':'New/%d','user_id':%d,'permission':'full'}", i, bob);
      }
      AtomicInteger requests = new AtomicInteger();
      counting.afterEachRequest(
          attempt -> {
            if (requests.incrementAndGet() == 1) {
              counting.change("deletePermission", "{'id':%d}", ids[11]);
            }
          });
      assertEquals(12, follower.events().size());
    }
  }
}
