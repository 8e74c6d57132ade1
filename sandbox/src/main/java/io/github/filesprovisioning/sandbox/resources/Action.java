package io.github.filesprovisioning.sandbox.resources;

/** Serves one operation. Runs under the store's lock: reading for GET, writing otherwise. */
@FunctionalInterface
public interface Action {
  /** Does the work and answers; an {@link io.github.filesprovisioning.sandbox.errors.ApiError}. */
  Answer run(Call call);
}
