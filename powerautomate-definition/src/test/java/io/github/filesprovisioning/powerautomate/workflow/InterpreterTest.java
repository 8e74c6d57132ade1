package io.github.filesprovisioning.powerautomate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.sandbox.node.NodeProject;
import io.github.filesprovisioning.sandbox.node.NodeTestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The interpreter does what workflows ask for, and a parser of others reads the definitions. */
class InterpreterTest {
  private static final Path FOLDER = WorkflowEngine.MODULE.resolve("workflow-engine");

  @TestFactory
  Stream<DynamicTest> theInterpreter() throws IOException, InterruptedException {
    NodeProject project = new NodeProject(FOLDER);
    project.install();
    List<NodeTestCase> cases = new ArrayList<>();
    for (String file : project.testFiles()) {
      cases.addAll(project.run(file, Map.of()));
    }
    assertTrue(cases.size() >= 20, "node ran " + cases.size() + " tests");
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), one::verify));
  }

  @Test
  void bothDefinitionsAreSwagger(@TempDir Path folder) throws IOException, InterruptedException {
    Path connector = WorkflowEngine.MODULE.resolve("connector/apiDefinition.swagger.json");
    Path raw = WorkflowEngine.MODULE.resolve("logicapps/apiDefinition.swagger.json");
    assertEquals(0, refused(folder, connector, raw), Files.readString(folder.resolve("output")));
    Path broken = folder.resolve("broken.json");
    Files.writeString(
        broken,
        Files.readString(raw, StandardCharsets.UTF_8)
            .replace("\"in\" : \"path\"", "\"in\" : \"road\""));
    assertEquals(1, refused(folder, broken));
  }

  private static int refused(Path folder, Path... definitions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "validate-definition.js"));
    Stream.of(definitions).map(Path::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the parser does not end");
    return process.exitValue();
  }
}
