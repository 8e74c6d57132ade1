package io.github.filesprovisioning.make;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario and every conformance vector that Make offers, in the interpreter. */
@DisplayName("The Make app, in the interpreter")
class MakeScenariosTest extends PlatformScenarios {

  @Override
  protected Platform platform() throws IOException {
    return new ProcessPlatform(Path.of("platform"));
  }

  /** Make does not say whether a step that is left out still remembers its values. */
  @TestFactory
  Stream<DynamicTest> vectors_whether_or_not_a_step_that_is_left_out_remembers()
      throws IOException {
    return vectorsOn(
        new ProcessPlatform(
            List.of(Path.of("platform").toAbsolutePath().toString(), "--condition-first")));
  }
}
