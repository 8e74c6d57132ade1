package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.FilesException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a composite has changed so far, so that a failure can tell. */
final class Progress {
  private final List<String> steps = new ArrayList<>();

  void done(String step) {
    steps.add(step);
  }

  boolean changedAnything() {
    return !steps.isEmpty();
  }

  /** Runs the part of a composite that writes; a failure in it tells what had been done. */
  <T> T guard(Supplier<T> writes) {
    try {
      return writes.get();
    } catch (FilesException e) {
      throw steps.isEmpty() ? e : new IncompleteException(e, steps);
    }
  }
}
