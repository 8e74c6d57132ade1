package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.FilesClient;

/** What every detector of a feed needs. Immutable. */
final class FeedSettings {
  private final FilesClient client;
  private final int pageSize;
  private final boolean includeExisting;

  FeedSettings(FilesClient client, int pageSize, boolean includeExisting) {
    this.client = client;
    this.pageSize = pageSize;
    this.includeExisting = includeExisting;
  }

  FilesClient client() {
    return client;
  }

  int pageSize() {
    return pageSize;
  }

  boolean includeExisting() {
    return includeExisting;
  }

  /** A list of the API in pages of the feed's size. */
  PagedList list(String operation) {
    return new PagedList(client, operation, pageSize);
  }
}
