package io.github.filesprovisioning.boomi.listen;

import com.boomi.connector.api.listen.ListenManager;

/** Lives as long as any listener of a connection; each listener has a thread of its own. */
public final class ListenerThreads implements ListenManager {
  /** For the runtime. */
  public ListenerThreads() {}

  @Override
  public void start() {
    // Listeners start their threads themselves.
  }

  @Override
  public void stop() {
    // Listeners are stopped before it.
  }
}
