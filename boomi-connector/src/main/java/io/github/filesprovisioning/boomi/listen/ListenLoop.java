package io.github.filesprovisioning.boomi.listen;

import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.FilesException;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Polls, hands over, and keeps the state only after the process has completed: what was not
 * processed is told again, by this listener or after a restart. Runs on a thread of its own.
 */
final class ListenLoop implements Runnable {
  private final ChangeFeed feed;
  private final PollLimits limits;
  private final StateFile file;
  private final ProcessDelivery delivery;
  private final Pauses pauses;
  private final StopSignal stop;
  private final Logger log;
  private FeedState state;
  private String lastProblem = "";

  ListenLoop(
      ChangeFeed feed,
      int batchSize,
      StateFile file,
      ProcessDelivery delivery,
      Duration interval,
      StopSignal stop,
      Logger log) {
    this.feed = feed;
    this.limits = PollLimits.none().maxEvents(batchSize);
    this.file = file;
    this.delivery = delivery;
    this.pauses = new Pauses(interval);
    this.stop = stop;
    this.log = log;
  }

  @Override
  public void run() {
    try (StateFile held = file) {
      while (!stop.isGiven()) {
        stop.pause(round(held));
      }
    } catch (IOException e) {
      log.log(Level.WARNING, "The state file could not be let go: " + file, e);
    } catch (IllegalStateException e) {
      log.log(Level.FINE, "The runtime takes nothing more; the listener ends.", e);
    }
  }

  /** One poll; gives the pause before the next. */
  private Duration round(StateFile held) {
    try {
      if (!held.acquire()) {
        problem("Another listener of the same name runs; this one waits: " + held, null);
        return pauses.afterFailure();
      }
      return poll(held);
    } catch (FilesException | IOException e) {
      problem(e.getMessage(), e);
      return pauses.afterFailure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Duration.ZERO;
    }
  }

  private Duration poll(StateFile held) throws IOException, InterruptedException {
    if (state == null) {
      state = held.read();
    }
    ChangeBatch batch = feed.poll(state, limits);
    if (!batch.events().isEmpty() && !delivery.deliver(batch.events())) {
      log.warning(
          () ->
              "The process did not complete for "
                  + batch.events().size()
                  + " changes; they are told again.");
      return pauses.afterFailure();
    }
    boolean moved = batch.state() != state;
    state = batch.state();
    if (moved) {
      held.write(state);
    } else {
      held.touch();
    }
    if (batch.interruption().isPresent()) {
      log.warning("The poll ended early: " + batch.interruption().get().getMessage());
      return pauses.afterFailure();
    }
    lastProblem = "";
    return pauses.afterSuccess(batch.more());
  }

  /** Told to the runtime and to people once, however often it is met in a row. */
  private void problem(String message, Exception cause) {
    log.log(Level.FINE, message, cause);
    if (!lastProblem.equals(message)) {
      lastProblem = String.valueOf(message);
      log.warning(message);
      if (cause != null) {
        delivery.report(cause);
      }
    }
  }
}
