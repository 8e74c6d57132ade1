package io.github.filesprovisioning.mule.internal.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeEvent;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.FilesException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.mule.runtime.extension.api.runtime.source.PollContext;

/**
 * Hands the events of a feed to a flow. The state of the feed moves only when every event of a
 * batch is handed over. When a flow stops in the middle, those that went through are written down,
 * so that none is told twice. What Mule gives back is written down as well, and told again.
 */
final class Delivery<E, A> {
  /** How long one look may take, so that stopping a flow does not wait for a large site. */
  private static final PollLimits LIMITS = PollLimits.none().maxDuration(Duration.ofSeconds(20));

  private final ChangeFeed feed;
  private final FeedMemory memory;
  private final Offer<E, A> offer;
  private final ReentrantLock polling = new ReentrantLock();

  Delivery(ChangeFeed feed, FeedMemory memory, Offer<E, A> offer) {
    this.feed = feed;
    this.memory = memory;
    this.offer = offer;
  }

  /**
   * Looks until there is no more.
   *
   * @throws FilesException when Files.com cannot be asked; nothing is lost
   */
  void run(PollContext<E, A> context) {
    polling.lock();
    try {
      boolean more = true;
      while (more && !context.isSourceStopping()) {
        more = step(context);
      }
    } finally {
      polling.unlock();
    }
  }

  private boolean step(PollContext<E, A> context) {
    Remembered before = memory.load();
    Remembered now = before.andRejected(offer.takeBack());
    now = now.withoutRejected(acceptedOf(now.rejected(), context));
    ChangeBatch batch = feed.poll(now.state(), LIMITS);
    now = now.andTold(accepted(batch, now, context));
    boolean all = batch.events().stream().map(ChangeEvent::id).allMatch(now::hasTold);
    now = (all ? now.movedTo(batch.state()) : now).andRejected(offer.takeBack());
    if (now != before) {
      memory.save(now);
      offer.writtenDown();
    }
    if (batch.interruption().isPresent()) {
      throw batch.interruption().get();
    }
    return all && batch.more();
  }

  private List<String> acceptedOf(Iterable<JsonNode> events, PollContext<E, A> context) {
    List<String> ids = new ArrayList<>();
    for (JsonNode event : events) {
      if (!offer.accepted(event, context)) {
        break;
      }
      ids.add(Remembered.id(event));
    }
    return ids;
  }

  private List<String> accepted(ChangeBatch batch, Remembered now, PollContext<E, A> context) {
    List<JsonNode> open = new ArrayList<>();
    batch.events().stream()
        .filter(event -> !now.hasTold(event.id()))
        .forEach(event -> open.add(event.toJson()));
    return acceptedOf(open, context);
  }

  /** Mule gave an event back. A poll under way, also of this thread, writes it down itself. */
  void rejected(E event) {
    offer.giveBack(event);
    keepRejected();
  }

  /** Writes down what was given back and is not yet written down. */
  void keepRejected() {
    if (!polling.isHeldByCurrentThread() && polling.tryLock()) {
      try {
        Remembered before = memory.load();
        Remembered now = before.andRejected(offer.takeBack());
        if (now != before) {
          memory.save(now);
        }
      } finally {
        polling.unlock();
      }
    }
  }
}
