package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.wire.InjectionCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Odd values in fields, through the definition, the gateway and the script, looked at on the wire.
 */
class PowerAutomateInjectionTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));

  /** Sent by the platform itself; what happens to a field is up to its engine. */
  private static final Map<String, String> WITHOUT_SCRIPT =
      Map.of("user.get", "GetUser", "user.update", "UpdateUser", "group.get", "GetGroup");

  @Test
  void no_value_gets_out_of_its_place() throws IOException {
    ConnectorFiles connector = ConnectorFiles.read(MODULE);
    WITHOUT_SCRIPT
        .values()
        .forEach(id -> assertFalse(connector.isScripted(connector.operation(id)), id));
    try (PowerAutomatePlatform platform = new PowerAutomatePlatform(MODULE)) {
      InjectionCheck check = new InjectionCheck(platform, WITHOUT_SCRIPT.keySet());
      List<String> violations = check.violations();
      assertEquals(List.of(), violations.stream().limit(20).toList());
      assertTrue(check.requests() > 100, "only " + check.requests() + " requests were made");
    }
  }
}
