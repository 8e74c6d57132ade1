package io.github.filesprovisioning.boomi.platform;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;
import java.nio.file.Path;
import java.util.Map;

/** Every scenario and every conformance vector, on the archive in the harness. */
class BoomiScenariosIT extends PlatformScenarios {

  @Override
  protected Platform platform() {
    return new BoomiPlatform(
        Path.of(System.getProperty("car.file")), Map.of("firstRetryDelay", "1"));
  }
}
