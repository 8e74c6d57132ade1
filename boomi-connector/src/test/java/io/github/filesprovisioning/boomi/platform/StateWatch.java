package io.github.filesprovisioning.boomi.platform;

import io.github.filesprovisioning.acceptance.ActionFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Sees from the state file when a listener has ended a poll. */
final class StateWatch implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final Path folder;
  private final WatchService changes;
  private String last = "";

  StateWatch(Path folder) throws IOException {
    this.folder = folder;
    this.changes = folder.getFileSystem().newWatchService();
    folder.register(
        changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
  }

  /** Notes how the state file is now. */
  void mark() {
    last = time();
  }

  /** Waits until a poll has ended since the mark, or since the last one that was waited for. */
  void awaitPoll(ListenerSubscription.Received received) throws ActionFailure {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    String now = time();
    while (now.equals(last)) {
      if (!await(deadline)) {
        Throwable problem = received.problem();
        throw new ActionFailure(
            "TIMEOUT", "the listener has ended no poll: " + problem, Map.of(), problem);
      }
      now = time();
    }
    last = now;
  }

  private boolean await(long deadline) {
    try {
      WatchKey key = changes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (key != null) {
        for (WatchEvent<?> event : key.pollEvents()) {
          requireKnown(event);
        }
        key.reset();
      }
      return key != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void requireKnown(WatchEvent<?> event) {
    if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
      throw new IllegalStateException("too many changes of the state file at once");
    }
  }

  /** The time of change of the state file; empty when there is none. */
  private String time() {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder times = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().endsWith(".state")).toList()) {
        times.append(Files.getLastModifiedTime(file).toInstant());
      }
      return times.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the state folder cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      changes.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the state folder could not be put away", e);
    }
  }
}
