package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import java.util.HashSet;
import java.util.Set;

/** Reads all users in small pages, and begins again when a request fails for good. */
final class UserListing {

  private static final int MOST_TIMES = 200;

  private final FilesClient client;
  private final int pageSize;
  private int begunAgain;
  private boolean cursorExpired;

  UserListing(FilesClient client, int pageSize) {
    this.client = client;
    this.pageSize = pageSize;
  }

  /** The usernames of one whole list. */
  Set<String> read() {
    for (int times = 0; ; times++) {
      try {
        Set<String> seen = new HashSet<>();
        for (User user : client.users().list(ListQuery.builder().perPage(pageSize).build())) {
          assertTrue(seen.add(user.username()), user.username() + " is listed twice");
        }
        return seen;
      } catch (FilesException e) {
        cursorExpired |= e.type().filter("bad-request/invalid-cursor"::equals).isPresent();
        begunAgain++;
        String message = e.getMessage();
        assertTrue(times < MOST_TIMES, () -> "the list never works: " + message);
      }
    }
  }

  int begunAgain() {
    return begunAgain;
  }

  /** Whether a cursor has expired under way. */
  boolean cursorExpired() {
    return cursorExpired;
  }
}
