package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 100,000 users and 5,000 groups. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeSiteTest {
  private static final int LIMIT = 1_500_000;
  private static final int USERS = 100_000;

  private static WatchedSite site;

  @BeforeAll
  static void start() {
    site = new WatchedSite();
    site.sandbox().seed(new RealisticUsers(5).seed(USERS, 5_000));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void all_user_triggers_need_100_requests_and_a_state_under_one_and_a_half_megabytes() {
    Follower follower =
        new Follower(
            site.feed(
                    "user.created",
                    "user.updated",
                    "user.deactivated",
                    "user.reactivated",
                    "user.deleted")
                .build());
    long before = site.sandbox().requestCount();
    follower.events();
    // The site's own administrator is user 100,001.
    assertEquals(101, site.sandbox().requestCount() - before);
    assertTrue(follower.state().size() < LIMIT, () -> follower.state().toString());
    JsonNode some = site.change("listUsers", "{'per_page':50,'sort_by':{'email':'desc'}}");
    for (JsonNode user : some) {
      site.change("updateUser", "{'id':%d,'name':'Another Name'}", user.path("id").asLong());
    }
    List<ChangeEvent> events = follower.events();
    assertEquals(50, events.size());
    events.forEach(
        event -> assertTrue(event.changes().stream().anyMatch(c -> c.field().equals("name"))));
    assertTrue(follower.state().size() < LIMIT, () -> follower.state().toString());
  }

  @Test
  void all_memberships_need_five_requests_and_a_state_under_one_and_a_half_megabytes() {
    Follower follower =
        new Follower(
            site.feed("membership.added", "membership.removed", "membership.role_changed").build());
    long before = site.sandbox().requestCount();
    follower.events();
    assertEquals(5, site.sandbox().requestCount() - before);
    assertTrue(follower.state().size() < LIMIT, () -> follower.state().toString());
  }

  @Test
  void two_polls_of_all_users_run_in_a_heap_of_64_megabytes() throws Exception {
    Process poller =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                TwoPolls.class.getName(),
                site.sandbox().baseUrl(),
                site.sandbox().apiKey())
            .redirectErrorStream(true)
            .start();
    String output = new String(poller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, poller.waitFor(), output);
  }

  @Test
  void a_feed_of_new_users_only_remembers_little_more_than_their_ids() {
    Follower follower = Follower.from(site.feed("user.created"));
    assertTrue(follower.state().size() < USERS * 8, () -> follower.state().toString());
  }
}
