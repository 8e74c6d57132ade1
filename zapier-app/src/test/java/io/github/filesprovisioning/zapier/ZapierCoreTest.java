package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.node.NodeProject;
import io.github.filesprovisioning.sandbox.node.NodeTestCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests in {@code src/test/js}: the integration in the real zapier-platform-core, each file
 * with a sandbox of its own. Each test of node's runner is one test of this factory.
 */
@DisplayName("The integration in zapier-platform-core")
class ZapierCoreTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private static final Path CATALOG =
      MODULE.resolve(
          "target/generated-resources/contract/io/github/filesprovisioning/zapier/catalog.json");

  @TestFactory
  List<DynamicNode> works() throws Exception {
    NodeProject project = new NodeProject(MODULE.resolve("src/test/js"));
    List<String> files = project.testFiles();
    assertFalse(files.isEmpty(), "src/test/js holds no *.test.js");
    List<DynamicNode> nodes = new ArrayList<>();
    for (String file : files) {
      try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
        Map<String, String> environment =
            Map.of(
                "NODE_ENV",
                "test",
                "SANDBOX_URL",
                sandbox.baseUrl(),
                "SANDBOX_API_KEY",
                sandbox.apiKey(),
                "CATALOG",
                CATALOG.toString());
        nodes.add(dynamicContainer(file, tests(project.run(file, environment))));
      }
    }
    return nodes;
  }

  private static Stream<DynamicNode> tests(List<NodeTestCase> cases) {
    return cases.stream().map(one -> dynamicTest(one.name(), one::verify));
  }
}
