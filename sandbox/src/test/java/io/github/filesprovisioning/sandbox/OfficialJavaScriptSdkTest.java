package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.sandbox.node.NodeProject;
import io.github.filesprovisioning.sandbox.node.NodeTestCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the official Files.com JavaScript SDK, unchanged, against the sandbox. The tests are in
 * {@code src/test/js}; each of them is one test of this factory.
 */
@DisplayName("The official JavaScript SDK")
class OfficialJavaScriptSdkTest {

  @TestFactory
  List<DynamicNode> works_against_the_sandbox() throws Exception {
    NodeProject project = new NodeProject(Path.of("src/test/js"));
    project.install();
    List<String> files = project.testFiles();
    assertFalse(files.isEmpty(), "src/test/js holds no *.test.js");

    List<DynamicNode> nodes = new ArrayList<>();
    for (String file : files) {
      try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
        Map<String, String> environment =
            Map.of("SANDBOX_URL", sandbox.baseUrl(), "SANDBOX_API_KEY", sandbox.apiKey());
        nodes.add(dynamicContainer(file, tests(project.run(file, environment)).stream()));
      }
    }
    return nodes;
  }

  private static List<DynamicNode> tests(List<NodeTestCase> cases) {
    List<DynamicNode> tests = new ArrayList<>();
    for (NodeTestCase one : cases) {
      tests.add(dynamicTest(one.name(), one::verify));
    }
    return tests;
  }
}
