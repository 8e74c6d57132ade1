package io.github.filesprovisioning.powerautomate.engine;

import java.util.function.Consumer;

/**
 * Something that happens to a watched flow.
 *
 * @param name for the report of a failure
 * @param effect what it does
 */
record FlowStep(String name, Consumer<WatchedFlow> effect) {
  @Override
  public String toString() {
    return name;
  }
}
