package io.github.filesprovisioning.boomi.listen;

import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.FeedStateException;
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
  /** A long poll goes on in the next round, so that what it has found is told and kept before. */
  private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

  private final ChangeFeed feed;
  private final PollLimits limits;
  private final StateFile file;
  private final ProcessDelivery delivery;
  private final Pauses pauses;
  private final StopSignal stop;
  private final Logger log;
  private FeedState state;
  private FeedState kept;
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
    this.limits = PollLimits.none().maxEvents(batchSize).maxDuration(LONGEST_POLL);
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
    } catch (FeedStateException e) {
      state = null;
      problem(e.getMessage() + " To do so, delete " + held + ".", e);
    } catch (FilesException e) {
      problem(e.getMessage(), e);
    } catch (IOException e) {
      problem("The State Folder cannot be used: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      problem("The listener failed: " + e, e);
    }
    return pauses.afterFailure();
  }

  private Duration poll(StateFile held) throws IOException, InterruptedException {
    if (state == null) {
      state = held.read();
      kept = state;
    }
    ChangeBatch batch = stop.interrupting(() -> feed.poll(state, limits));
    if (stop.isGiven()) {
      return Duration.ZERO;
    }
    if (!batch.events().isEmpty() && !delivery.deliver(batch.events())) {
      log.warning(
          () ->
              "The process did not complete for "
                  + batch.events().size()
                  + " changes; they are told again.");
      return pauses.afterFailure();
    }
    state = batch.state();
    keep(held);
    if (batch.interruption().isPresent()) {
      log.warning("The poll ended early: " + batch.interruption().get().getMessage());
      return pauses.afterFailure();
    }
    lastProblem = "";
    return pauses.afterSuccess(batch.more());
  }

  /** What could not be kept once is kept the next time, also when nothing has happened since. */
  private void keep(StateFile held) throws IOException {
    if (state.equals(kept) && held.isThere()) {
      held.touch();
    } else {
      held.write(state);
      kept = state;
    }
  }

  /** Told to the runtime and to people once, however often it is met in a row. */
  private void problem(String message, Exception cause) {
    log.log(Level.FINE, message, cause);
    if (stop.isGiven() || lastProblem.equals(message)) {
      return;
    }
    lastProblem = message;
    log.warning(message);
    if (cause != null) {
      report(cause);
    }
  }

  private void report(Exception cause) {
    try {
      delivery.report(cause);
    } catch (RuntimeException e) {
      log.log(Level.WARNING, "The runtime takes no errors of the listener.", e);
    }
  }
}
