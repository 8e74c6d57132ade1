package io.github.filesprovisioning.sandbox.node;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with {@code package.json}, a lock file and {@code *.test.js} files for node's own test
 * runner. Whatever keeps the tests from running (node missing, packages that cannot be installed, a
 * run that never ends) fails; nothing is skipped.
 */
public final class NodeProject {
  private static final long LIMIT_MINUTES = 10;

  private final Path folder;

  /** A project in this folder, which must hold {@code package-lock.json}. */
  public NodeProject(Path folder) {
    this.folder = folder;
  }

  /** Installs exactly what the lock file names, unless that has been done since it last changed. */
  public void install() throws IOException, InterruptedException {
    Path installed = folder.resolve("node_modules/.package-lock.json");
    Path wanted = folder.resolve("package-lock.json");
    if (Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
      return;
    }
    Path output = Files.createTempFile("npm", ".txt");
    try {
      int status = run(List.of("npm", "ci", "--ignore-scripts"), Map.of(), output);
      if (status != 0) {
        fail("npm ci ended with " + status + ":\n" + text(output));
      }
    } finally {
      Files.delete(output);
    }
  }

  /** The test files of the folder by name. */
  public List<String> testFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .toList();
    }
  }

  /** Runs one test file and gives back at least one result. */
  public List<NodeTestCase> run(String testFile, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path report = Files.createTempFile("node-test", ".xml");
    Path output = Files.createTempFile("node-test", ".txt");
    try {
      return run(testFile, environment, report, output);
    } finally {
      Files.delete(report);
      Files.delete(output);
    }
  }

  private List<NodeTestCase> run(
      String testFile, Map<String, String> environment, Path report, Path output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=junit"));
    command.add("--test-reporter-destination=" + report);
    command.add(testFile);
    int status = run(command, environment, output);
    // A file without any test is told as one passed test of the file's own name.
    List<NodeTestCase> cases =
        NodeTestCase.read(report).stream()
            .filter(one -> !one.passed() || !one.name().endsWith(testFile))
            .toList();
    if (cases.isEmpty()) {
      fail("node ran no test in " + testFile + " and ended with " + status + ":\n" + text(output));
    }
    if (status != 0 && cases.stream().allMatch(NodeTestCase::passed)) {
      fail(testFile + " ended with " + status + " although every test passed:\n" + text(output));
    }
    return cases;
  }

  private int run(List<String> command, Map<String, String> environment, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        fail(command + " did not end in " + LIMIT_MINUTES + " minutes:\n" + text(output));
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
