package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.FilesClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A process that polls until there is nothing more. It writes each batch of events to a file, says
 * so, waits for a word, and only then saves the state; in between it can be killed.
 */
final class KillableConsumer {
  private KillableConsumer() {}

  /** Arguments: address, key, directory of the files {@code events} and {@code state}. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[2]);
    Path saved = directory.resolve("state");
    try (FilesClient client =
        FilesClient.builder().baseUrl(arguments[0]).apiKey(arguments[1]).build()) {
      ChangeFeed feed =
          ChangeFeed.builder(client)
              .triggers("user.created", "user.updated", "user.deleted")
              .pageSize(5)
              .build();
      FeedState state =
          Files.exists(saved) ? FeedState.of(Files.readAllBytes(saved)) : FeedState.none();
      ChangeBatch batch;
      do {
        batch = feed.poll(state, PollLimits.none().maxEvents(3));
        accept(batch, directory.resolve("events"));
        state = batch.state();
        save(state, saved);
      } while (batch.more());
    }
  }

  private static void accept(ChangeBatch batch, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ChangeEvent event : batch.events()) {
      lines.append(event.id()).append(' ').append(event.trigger()).append(' ');
      lines.append(event.record().path("id").asText()).append('\n');
    }
    Files.writeString(
        file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    System.out.println("accepted");
    System.in.read();
  }

  /** In one step, so that a kill leaves the old state or the new one. */
  private static void save(FeedState state, Path file) throws IOException {
    Path fresh = file.resolveSibling("state.new");
    Files.write(fresh, state.toBytes());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
