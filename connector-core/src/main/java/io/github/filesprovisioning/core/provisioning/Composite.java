package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.ApiObject;

/**
 * An action that needs several calls. Running it again with the same input changes nothing more.
 *
 * @param <I> what it is told
 * @param <O> what it answers
 */
@FunctionalInterface
public interface Composite<I extends ApiObject, O extends ApiObject> {
  /**
   * Does it.
   *
   * @throws io.github.filesprovisioning.core.client.InvalidInputException before anything was
   *     changed, naming the field and the rule
   * @throws IncompleteException when it broke off after something had been changed
   * @throws io.github.filesprovisioning.core.client.FilesException when it failed before anything
   *     was changed
   */
  O run(I input);
}
