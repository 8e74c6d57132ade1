package io.github.filesprovisioning.mule.internal.input;

/** Fields that people have filled in. */
public interface Form {
  /** Puts what was filled in into the input of an action. */
  void fill(ActionInput input);
}
