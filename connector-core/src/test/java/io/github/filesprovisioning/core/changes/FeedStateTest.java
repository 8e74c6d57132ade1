package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.catalog.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedStateTest {
  private static WatchedSite site;

  @BeforeAll
  static void start() {
    site = new WatchedSite();
    site.change("createUser", "{'username':'ann','email':'ann@acme.com'}");
    site.change("createGroup", "{'name':'Sales'}");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static FeedState baseline(String trigger) {
    return Follower.from(site.feed(trigger)).state();
  }

  private static FeedStateException refused(String trigger, FeedState state) {
    return assertThrows(
        FeedStateException.class, () -> site.feed(trigger).build().poll(state, PollLimits.none()));
  }

  @Test
  void a_state_survives_being_kept_as_text_and_as_bytes() {
    FeedState state = baseline("user.updated");
    assertEquals(state, FeedState.parse(state.toText()));
    assertEquals(state, FeedState.of(state.toBytes()));
    assertTrue(FeedState.parse("").isNone());
    assertTrue(FeedState.of(new byte[0]).isNone());
  }

  @Test
  void a_state_shows_nothing_of_the_site_in_logs() {
    assertFalse(baseline("user.updated").toString().contains("ann"));
  }

  @Test
  void every_damaged_byte_is_noticed_and_the_way_out_is_named() {
    byte[] good = baseline("user.updated").toBytes();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x20;
      FeedStateException e = refused("user.updated", FeedState.of(bad));
      assertTrue(e.getMessage().contains("new baseline"), e.getMessage());
    }
  }

  @Test
  void a_state_that_was_cut_off_is_noticed() {
    byte[] good = baseline("user.updated").toBytes();
    for (int length = 1; length < good.length; length++) {
      FeedStateException e = refused("user.updated", FeedState.of(Arrays.copyOf(good, length)));
      assertEquals(FeedStateException.Reason.DAMAGED, e.reason());
    }
  }

  @Test
  void bytes_that_were_never_a_state_are_refused() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[1 + random.nextInt(200)];
      random.nextBytes(noise);
      refused("user.updated", FeedState.of(noise));
    }
    assertThrows(FeedStateException.class, () -> FeedState.parse("not a state!"));
  }

  @Test
  void a_form_that_no_release_saved_is_damage() {
    byte[] odd = baseline("user.updated").toBytes();
    odd[2] = 0;
    FeedStateException e = refused("user.updated", FeedState.of(odd));
    assertEquals(FeedStateException.Reason.DAMAGED, e.reason());
  }

  @Test
  void a_state_of_a_newer_release_is_refused_as_such() {
    byte[] newer = baseline("user.updated").toBytes();
    newer[2] = 3;
    FeedStateException e = refused("user.updated", FeedState.of(newer));
    assertEquals(FeedStateException.Reason.NEWER_RELEASE, e.reason());
  }

  @Test
  void a_state_of_another_list_is_refused_as_such() {
    FeedStateException e = refused("user.updated", baseline("group.updated"));
    assertEquals(FeedStateException.Reason.OTHER_FEED, e.reason());
    assertTrue(e.getMessage().contains("groups") && e.getMessage().contains("users"));
  }

  @Test
  void after_a_damage_a_new_baseline_tells_what_happens_from_then_on() {
    byte[] damaged = baseline("user.created").toBytes();
    damaged[damaged.length / 2] ^= 1;
    refused("user.created", FeedState.of(damaged));
    Follower follower = Follower.from(site.feed("user.created"));
    site.change("createUser", "{'username':'after-the-damage'}");
    assertEquals(List.of("user.created after-the-damage"), follower.told("username"));
  }

  @Test
  void every_trigger_of_the_catalogue_has_a_feed() {
    List<String> triggers = new ArrayList<>();
    Catalog.load().triggers().forEach(trigger -> triggers.add(trigger.id()));
    List<String> watched = new ArrayList<>();
    Subjects.all().forEach(subject -> watched.addAll(subject.triggers()));
    triggers.sort(Comparator.naturalOrder());
    assertEquals(triggers, watched.stream().distinct().sorted().toList());
  }
}
