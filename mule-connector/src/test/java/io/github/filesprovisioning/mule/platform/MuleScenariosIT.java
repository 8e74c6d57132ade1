package io.github.filesprovisioning.mule.platform;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;

/** Every scenario and every conformance vector, through flows in a real kernel. */
class MuleScenariosIT extends PlatformScenarios {

  @Override
  protected Platform platform() {
    return new MulePlatform();
  }
}
