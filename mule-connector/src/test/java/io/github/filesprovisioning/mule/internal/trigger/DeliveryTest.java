package io.github.filesprovisioning.mule.internal.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ACCEPTED;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ALREADY_IN_PROCESS;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.SOURCE_STOPPING;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.mule.api.record.UserEvent;
import io.github.filesprovisioning.mule.internal.record.RecordMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mule.runtime.api.exception.MuleRuntimeException;
import org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus;

/**
 * Nothing is lost and nothing is told twice when Mule does not take an event, gives it back later,
 * or cannot store what was told. Kernel 4.1.1 does none of this when a test wants it.
 */
class DeliveryTest {
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  private final FilesClient client =
      FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  private final MemoryStores stores = new MemoryStores();
  private Delivery<UserEvent, Void> delivery;

  @BeforeEach
  void baseline() {
    restart();
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
    seed("ann", "bob", "cid");
  }

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  /** The memory stays, everything else is new. */
  private void restart() {
    ChangeFeed feed = ChangeFeed.builder(client).trigger("user.created").build();
    delivery =
        new Delivery<>(
            feed,
            FeedMemory.in(stores, "flow/user.created"),
            new Offer<>(new RecordMapper(), UserEvent.class));
  }

  private Intake poll(Function<UserEvent, PollItemStatus> answers) {
    Intake intake = new Intake(answers, event -> delivery.rejected(event));
    delivery.run(intake);
    return intake;
  }

  private static PollItemStatus only(UserEvent event, String username, PollItemStatus other) {
    return event.getUser().getUsername().equals(username) ? ACCEPTED : other;
  }

  @Test
  void aSourceThatStopsAtTheFirstEventTellsAllAfterTheRestart() {
    assertEquals(List.of(), poll(event -> SOURCE_STOPPING).usernames());
    restart();
    assertEquals(List.of("ann", "bob", "cid"), poll(event -> ACCEPTED).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  @Test
  void aSourceThatStopsInTheMiddleTellsTheRestAfterTheRestart() {
    assertEquals(List.of("ann"), poll(event -> only(event, "ann", SOURCE_STOPPING)).usernames());
    restart();
    assertEquals(List.of("bob", "cid"), poll(event -> ACCEPTED).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  @Test
  void anEventThatComesBackLaterIsToldAgainAlsoAfterARestart() {
    UserEvent bob = poll(event -> ACCEPTED).taken().get(1);
    delivery.rejected(bob);
    restart();
    seed("dan");
    assertEquals(List.of("bob", "dan"), poll(event -> ACCEPTED).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  @Test
  void anEventThatAnotherThreadGivesBackDuringThePollIsToldAgain() {
    Intake first =
        poll(
            event -> {
              if (only(event, "cid", SOURCE_STOPPING) == ACCEPTED) {
                CompletableFuture.runAsync(() -> delivery.rejected(event)).join();
              }
              return ACCEPTED;
            });
    assertEquals(List.of("ann", "bob", "cid"), first.usernames());
    assertEquals(List.of("cid"), poll(event -> ACCEPTED).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  @Test
  void whatCouldNotBeStoredIsNotToldTwiceWhileItIsBeingWorkedOn() {
    stores.full(true);
    assertThrows(MuleRuntimeException.class, () -> poll(event -> ACCEPTED));
    stores.full(false);
    assertEquals(List.of(), poll(event -> ALREADY_IN_PROCESS).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  @Test
  void anEventThatSomebodyElseOnlySeemsToWorkOnIsToldLater() {
    assertEquals(List.of(), poll(event -> ALREADY_IN_PROCESS).usernames());
    assertEquals(List.of("ann", "bob", "cid"), poll(event -> ACCEPTED).usernames());
    assertEquals(List.of(), poll(event -> ACCEPTED).usernames());
  }

  private void seed(String... usernames) {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    ArrayNode users = seed.putArray("users");
    for (String username : usernames) {
      users.addObject().put("username", username);
    }
    sandbox.seed(seed);
  }
}
