package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first flow of {@code docs/powerautomate.md} gives what the page says. */
class ManualTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theFirstFlowGivesWhatThePageSays() throws Exception {
    List<JsonNode> blocks = blocks();
    assertEquals(2, blocks.size());
    ObjectNode input = (ObjectNode) blocks.get(0);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        PowerAutomatePlatform platform = new PowerAutomatePlatform(MODULE);
        PowerAutomateSession session = platform.open(sandbox.baseUrl(), sandbox.apiKey())) {
      assertHolds(blocks.get(1), session.run("lifecycle.onboard_user", input), "result");
      long before = sandbox.writeCount();
      JsonNode again = session.run("lifecycle.onboard_user", input);
      assertEquals("UNCHANGED", again.path("outcome").asText());
      assertEquals(before, sandbox.writeCount());
    }
  }

  /** Everything that is shown is there. */
  private static void assertHolds(JsonNode shown, JsonNode actual, String place) {
    if (shown.isContainerNode()) {
      assertEquals(shown.getNodeType(), actual.getNodeType(), place);
      shown
          .properties()
          .forEach(m -> assertHolds(m.getValue(), actual.path(m.getKey()), m.getKey()));
      for (int i = 0; shown.isArray() && i < shown.size(); i++) {
        assertHolds(shown.get(i), actual.path(i), place + " " + i);
      }
    } else {
      assertEquals(shown, actual, place);
    }
  }

  private static List<JsonNode> blocks() throws IOException {
    List<JsonNode> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(MODULE.resolve("../docs/powerautomate.md")));
    while (block.find()) {
      blocks.add(JSON.readTree(block.group(1)));
    }
    return blocks;
  }
}
