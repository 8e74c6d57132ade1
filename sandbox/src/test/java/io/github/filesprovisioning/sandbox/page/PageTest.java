package io.github.filesprovisioning.sandbox.page;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.node.NodeProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Opens the page in jsdom, with its own scripts and a running sandbox behind it. */
@DisplayName("The page")
class PageTest {

  @TestFactory
  Stream<DynamicTest> shows_the_site() throws Exception {
    NodeProject project = new NodeProject(Path.of("src/test/page"));
    project.install();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      Map<String, String> environment =
          Map.of("SANDBOX_URL", sandbox.baseUrl(), "SANDBOX_API_KEY", sandbox.apiKey());
      return project.run("page.test.js", environment).stream()
          .map(one -> dynamicTest(one.name(), one::verify));
    }
  }
}
