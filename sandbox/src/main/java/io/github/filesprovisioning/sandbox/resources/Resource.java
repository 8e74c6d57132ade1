package io.github.filesprovisioning.sandbox.resources;

import java.util.Map;

/** The operations of one resource. */
@FunctionalInterface
public interface Resource {
  /** What serves each operation, by operation id. */
  Map<String, Action> actions();
}
