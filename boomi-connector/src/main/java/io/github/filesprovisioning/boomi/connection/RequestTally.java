package io.github.filesprovisioning.boomi.connection;

import io.github.filesprovisioning.core.client.RequestAttempt;
import io.github.filesprovisioning.core.client.RequestListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts the requests that a document needs, and writes them to the document's log. The client
 * tells of an attempt on the thread of the call, so threads are kept apart by thread.
 */
final class RequestTally implements RequestListener {
  private final ThreadLocal<Requests> current = new ThreadLocal<>();

  /** Begins to count for this thread, until what is given is closed. */
  Requests begin(Logger log, Level level) {
    Requests requests = new Requests(log, level, current::remove);
    current.set(requests);
    return requests;
  }

  @Override
  public void attempted(RequestAttempt attempt) {
    Requests requests = current.get();
    if (requests != null) {
      requests.add(attempt);
    }
  }
}
