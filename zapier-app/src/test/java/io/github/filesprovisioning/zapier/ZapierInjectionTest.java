package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.wire.InjectionCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odd values in fields, through zapier-platform-core, looked at on the wire. */
class ZapierInjectionTest {
  @Test
  void no_value_gets_out_of_its_place() throws IOException {
    try (ProcessPlatform platform =
        new ProcessPlatform(Path.of(System.getProperty("module.dir"), "platform"))) {
      InjectionCheck check = new InjectionCheck(platform);
      List<String> violations = check.violations();
      assertEquals(List.of(), violations.stream().limit(20).toList());
      assertTrue(check.requests() > 100, "only " + check.requests() + " requests were made");
    }
  }
}
