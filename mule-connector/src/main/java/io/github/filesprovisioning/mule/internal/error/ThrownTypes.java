package io.github.filesprovisioning.mule.internal.error;

import io.github.filesprovisioning.mule.api.FilesError;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mule.runtime.extension.api.annotation.error.ErrorTypeProvider;
import org.mule.runtime.extension.api.error.ErrorTypeDefinition;

/** The errors that an operation can end with. */
public abstract class ThrownTypes implements ErrorTypeProvider {
  private final FilesError[] types;

  /** These and no others. */
  protected ThrownTypes(FilesError... types) {
    this.types = types;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<ErrorTypeDefinition> getErrorTypes() {
    return new LinkedHashSet<>(Arrays.asList(types));
  }
}
