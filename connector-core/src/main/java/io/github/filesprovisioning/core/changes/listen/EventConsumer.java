package io.github.filesprovisioning.core.changes.listen;

import io.github.filesprovisioning.core.changes.ChangeEvent;
import java.util.List;

/** Takes events over. */
@FunctionalInterface
public interface EventConsumer {
  /**
   * Accepts events. When it throws, none of them counts as accepted: the same events come again,
   * with the same ids, after a pause.
   *
   * @param events one or more
   */
  void accept(List<ChangeEvent> events);
}
