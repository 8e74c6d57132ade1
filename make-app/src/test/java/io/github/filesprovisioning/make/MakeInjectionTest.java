package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.wire.InjectionCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Odd values in fields, through the modules of the app, looked at on the wire. Left out is the
 * module that Make demands of every app, whose address people write whole and Make sends as it is.
 */
class MakeInjectionTest {
  @Test
  void no_value_gets_out_of_its_place() throws IOException {
    try (ProcessPlatform platform = new ProcessPlatform(Path.of("platform"))) {
      InjectionCheck check = new InjectionCheck(platform, Set.of("api.call"));
      List<String> violations = check.violations();
      assertEquals(List.of(), violations.stream().limit(20).toList());
      assertTrue(check.requests() > 100, "only " + check.requests() + " requests were made");
    }
  }
}
