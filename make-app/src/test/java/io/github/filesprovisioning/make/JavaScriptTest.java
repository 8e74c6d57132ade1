package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.sandbox.node.NodeProject;
import io.github.filesprovisioning.sandbox.node.NodeTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of {@code src/test/js}: of the interpreter itself, of the app's files, of the
 * deployment. Each of them is one test of this factory.
 */
@DisplayName("In JavaScript")
class JavaScriptTest {
  private static final String NEEDS_SCHEMAS = "editor.test.js";

  @TestFactory
  List<DynamicNode> tests() throws Exception {
    NodeProject project = new NodeProject(Path.of("."));
    project.install();
    Path schemas = Path.of("../../shared/schemas/make");
    List<DynamicNode> nodes = new ArrayList<>();
    for (String file : files()) {
      if (file.endsWith(NEEDS_SCHEMAS) && !Files.isDirectory(schemas)) {
        nodes.add(dynamicTest(file, JavaScriptTest::skip));
        continue;
      }
      Map<String, String> environment = Map.of("MAKE_SCHEMAS", schemas.toAbsolutePath().toString());
      nodes.add(dynamicContainer(file, tests(project.run(file, environment)).stream()));
    }
    return nodes;
  }

  private static void skip() {
    Assumptions.abort(
        "Make's schemas are not at ../shared/schemas/make, so the editor's checks are skipped.");
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
      List<String> names =
          files
              .map(file -> file.toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".test.js"))
              .sorted()
              .toList();
      assertFalse(names.isEmpty(), "src/test/js holds no *.test.js");
      return names;
    }
  }

  private static List<DynamicTest> tests(List<NodeTestCase> cases) {
    return cases.stream().map(one -> dynamicTest(one.name(), one::verify)).toList();
  }
}
