package io.github.filesprovisioning.powerautomate.engine;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;
import java.nio.file.Path;

/** Every scenario and every vector, through the definition, the gateway and the script. */
class PowerAutomateScenariosTest extends PlatformScenarios {

  @Override
  protected Platform platform() {
    return new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }
}
