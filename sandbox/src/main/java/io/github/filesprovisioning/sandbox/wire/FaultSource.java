package io.github.filesprovisioning.sandbox.wire;

import java.util.Optional;

/** Decides which requests meet a fault. Called once per API request, from many threads. */
@FunctionalInterface
public interface FaultSource {
  /** The fault for this request, if any. */
  Optional<Fault> next(RequestFacts request);
}
