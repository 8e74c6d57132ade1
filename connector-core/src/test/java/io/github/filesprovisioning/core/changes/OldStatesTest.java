package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * States that earlier releases saved, in the folder {@code states}: the baseline of every subject
 * on the site that {@link #build} makes. They are never changed; a release with a new form adds its
 * own.
 */
@DisplayName("A state of an earlier release")
class OldStatesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String PASSWORD = "not-a-real-password-1";

  private WatchedSite site;
  private long ann;
  private long bob;
  private long sales;
  private long permission;

  @BeforeEach
  void build() {
    site = new WatchedSite();
    site.sandbox().setClock(NOW);
    site.settings("{'user_requests_enabled':true}");
    ann =
        site.create(
            "createUser",
            "{'username':'ann','email':'ann@acme.com','company':'Acme','password':'%s'}",
            PASSWORD);
    bob = site.create("createUser", "{'username':'bob','name':'Bob','password':'%s'}", PASSWORD);
    sales = site.create("createGroup", "{'name':'Sales','user_ids':'%d'}", ann);
    permission =
        site.create("createPermission", "{'path':'Sales','user_id':%d,'permission':'full'}", ann);
    site.change("createUserRequest", "{'name':'Zoe','email':'z@b.com','details':'please'}");
    site.change("createSession", "{'username':'ann','password':'%s'}", PASSWORD);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  static FeedState saved(String name) {
    String file = "states/" + name + ".txt";
    try (InputStream stream = OldStatesTest.class.getResourceAsStream(file)) {
      assertNotNull(stream, file);
      return FeedState.parse(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChangeFeed feed(String... triggers) {
    ChangeFeed.Builder feed = site.feed(triggers).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    return (triggers[0].equals("public_key.added")
            ? feed.trigger(triggers[0], json("{'user_id':%d}", ann))
            : feed)
        .build();
  }

  private void changeEverything() {
    site.sandbox().advanceClock(Duration.ofMinutes(10));
    site.change("createUser", "{'username':'cy'}");
    site.change(
        "updateUser",
        "{'id':%d,'company':'Globex','authenticate_until':'2026-03-05T00:00:00Z'}",
        ann);
    site.change("updateGroup", "{'id':%d,'name':'Sales 2','user_ids':'%d'}", sales, bob);
    site.change("deletePermission", "{'id':%d}", permission);
    site.change("createPermission", "{'path':'New','user_id':%d,'permission':'full'}", ann);
    site.change("createUserRequest", "{'name':'Yan','email':'y@b.com','details':'please'}");
    site.change("createSession", "{'username':'bob','password':'%s'}", PASSWORD);
    site.change("createPublicKey", "{'user_id':%d,'title':'new','generate_keypair':true}", ann);
  }

  @ParameterizedTest(name = "about {0} is read as if it were of this one")
  @CsvSource(
      delimiter = '|',
      value = {
        "users              | user.created,user.updated,user.deleted | user.created user.updated",
        "groups             | group.created,group.updated | group.updated",
        "memberships        | membership.added,membership.removed"
            + " | membership.added membership.removed",
        "permissions        | permission.granted,permission.revoked"
            + " | permission.granted permission.revoked",
        "new-permissions    | permission.granted | permission.granted",
        "access-requests    | access_request.received | access_request.received",
        "logins             | user.logged_in | user.logged_in",
        "expiring-access    | user.access_expiring | user.access_expiring",
        "public-keys        | public_key.added | public_key.added",
        "security-events    | security.event_recorded | ''",
        "sso-events         | security.sso_event_recorded | ''"
      })
  void isRead(String subject, String triggers, String expected) {
    ChangeFeed feed = feed(triggers.split(","));
    List<FeedState> forms = List.of(saved("v1/" + subject), saved("v2/" + subject));
    forms.forEach(old -> assertEquals("", told(feed, old)));
    changeEverything();
    forms.forEach(old -> assertEquals(expected, told(feed, old)));
  }

  private static String told(ChangeFeed feed, FeedState state) {
    return feed.poll(state, PollLimits.none()).events().stream()
        .map(ChangeEvent::trigger)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
