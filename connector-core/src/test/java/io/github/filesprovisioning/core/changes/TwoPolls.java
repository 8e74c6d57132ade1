package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.FilesClient;

/** A process that sets a baseline of all users and polls once from it. */
final class TwoPolls {
  private TwoPolls() {}

  /** Arguments: address, key. */
  public static void main(String[] arguments) {
    try (FilesClient client =
        FilesClient.builder().baseUrl(arguments[0]).apiKey(arguments[1]).build()) {
      ChangeFeed feed =
          ChangeFeed.builder(client)
              .triggers("user.created", "user.updated", "user.deleted")
              .build();
      FeedState baseline = feed.poll(FeedState.none(), PollLimits.none()).state();
      feed.poll(FeedState.of(baseline.toBytes()), PollLimits.none());
    }
  }
}
