package io.github.filesprovisioning.zapier;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import java.io.IOException;
import java.nio.file.Path;

/** Every scenario and every conformance vector, in zapier-platform-core. */
class ZapierScenariosTest extends PlatformScenarios {

  @Override
  protected Platform platform() throws IOException {
    return new ProcessPlatform(Path.of(System.getProperty("module.dir"), "platform"));
  }
}
