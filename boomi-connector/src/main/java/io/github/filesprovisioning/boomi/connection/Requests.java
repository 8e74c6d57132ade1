package io.github.filesprovisioning.boomi.connection;

import io.github.filesprovisioning.core.client.RequestAttempt;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The requests that one document needs, until it is closed. Belongs to one thread. */
public final class Requests implements AutoCloseable {
  private final Logger log;
  private final boolean detailed;
  private final Runnable end;
  private int count;
  private String lastId;

  Requests(Logger log, Level level, Runnable end) {
    this.log = log;
    this.detailed = log != null && level.intValue() <= Level.FINE.intValue();
    this.end = end;
  }

  void add(RequestAttempt attempt) {
    count++;
    lastId = attempt.requestId().orElse(lastId);
    if (detailed) {
      log.fine(() -> attempt + " after " + attempt.nanos() / 1_000_000 + " ms");
    }
  }

  /** How many requests were sent so far, repeats included. */
  public int count() {
    return count;
  }

  /** The id under which Files.com knows the last one that it answered. */
  public Optional<String> lastId() {
    return Optional.ofNullable(lastId);
  }

  /** Counts no more. What was counted can still be asked for. */
  @Override
  public void close() {
    end.run();
  }
}
