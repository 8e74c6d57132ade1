package io.github.filesprovisioning.muletest.tiny.api;

import java.util.Optional;
import org.mule.runtime.extension.api.error.ErrorTypeDefinition;
import org.mule.runtime.extension.api.error.MuleErrors;

/** Errors of the tiny connector. */
public enum TinyErrors implements ErrorTypeDefinition<TinyErrors> {
  NOT_FOUND(MuleErrors.ANY),
  CONNECTIVITY(MuleErrors.CONNECTIVITY);

  private final MuleErrors parent;

  TinyErrors(MuleErrors parent) {
    this.parent = parent;
  }

  @Override
  public Optional<ErrorTypeDefinition<? extends Enum<?>>> getParent() {
    return Optional.of(parent);
  }
}
