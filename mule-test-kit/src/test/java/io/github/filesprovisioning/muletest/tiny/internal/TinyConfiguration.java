package io.github.filesprovisioning.muletest.tiny.internal;

import org.mule.runtime.extension.api.annotation.Configuration;
import org.mule.runtime.extension.api.annotation.Operations;
import org.mule.runtime.extension.api.annotation.Sources;
import org.mule.runtime.extension.api.annotation.connectivity.ConnectionProviders;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;

/** How to greet. */
@Configuration(name = "config")
@Operations(TinyOperations.class)
@Sources(TinySource.class)
@ConnectionProviders(TinyConnectionProvider.class)
public class TinyConfiguration {

  /** The greeting. */
  @Parameter
  @Optional(defaultValue = "Hello")
  private String greeting;

  String greeting() {
    return greeting;
  }
}
