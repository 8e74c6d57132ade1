package io.github.filesprovisioning.muletest.tiny.internal;

import io.github.filesprovisioning.muletest.tiny.api.TinyErrors;
import java.util.Set;
import org.mule.runtime.extension.api.annotation.error.ErrorTypeProvider;
import org.mule.runtime.extension.api.error.ErrorTypeDefinition;

/** Says what can go wrong. */
public class TinyErrorTypes implements ErrorTypeProvider {

  @Override
  @SuppressWarnings("rawtypes")
  public Set<ErrorTypeDefinition> getErrorTypes() {
    return Set.of(TinyErrors.values());
  }
}
