package io.github.filesprovisioning.benchmarks.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.acceptance.wire.Relay;
import io.github.filesprovisioning.benchmarks.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One feed of a site, each poll of which is measured in a process of its own. */
final class MeasuredFeed {
  /** Shows in passing that this is enough, garbage and all. */
  private static final String HEAP_LIMIT = "-Xmx128m";

  private final LargeSite site;
  private final String name;
  private final String triggers;
  private final int timedPolls;
  private final Path before;
  private final Path after;

  /**
   * Creates a feed without a state.
   *
   * @param name for the table
   * @param triggers with commas
   * @param timedPolls how often to poll when time counts; the last time counts, when the process is
   *     warm
   * @param directory for the states
   */
  MeasuredFeed(LargeSite site, String name, String triggers, int timedPolls, Path directory) {
    this.site = site;
    this.name = name;
    this.triggers = triggers;
    this.timedPolls = timedPolls;
    this.before = directory.resolve(name + ".state");
    this.after = directory.resolve(name + ".next");
  }

  /** Polls for time, bytes and heap, each time from the saved state; then saves the new one. */
  PollFigures poll(String happened) {
    AtomicLong received = new AtomicLong();
    Relay.Tap counter = (bytes, length) -> received.addAndGet(length);
    try (Relay relay = new Relay(site.baseUrl(), () -> Relay.Tap.NONE, () -> counter)) {
      long requests = requests();
      String[] measured = run(relay.baseUrl());
      long perPoll = (requests() - requests) / (timedPolls + 1);
      PollFigures figures =
          new PollFigures(
              name,
              happened,
              Integer.parseInt(measured[3]),
              perPoll,
              received.get(),
              Double.parseDouble(measured[0]),
              Double.parseDouble(measured[1]),
              Long.parseLong(measured[2]),
              Files.size(after));
      Files.move(after, before, StandardCopyOption.REPLACE_EXISTING);
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] run(String relay) throws IOException {
    return JavaProcess.words(
        List.of(HEAP_LIMIT, "-XX:+UseSerialGC"),
        PollCommand.class,
        site.baseUrl(),
        String.valueOf(timedPolls),
        relay,
        site.apiKey(),
        triggers,
        before.toString(),
        after.toString());
  }

  private long requests() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.baseUrl() + "/sandbox/requests?count=true")).build();
    try {
      byte[] body = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
      return new ObjectMapper().readTree(body).path("requests").asLong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while requests were counted", e);
    }
  }
}
