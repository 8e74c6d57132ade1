package io.github.filesprovisioning.acceptance;

import io.github.filesprovisioning.acceptance.demo.DemoRun;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;

/**
 * The main job, to be watched: starts a sandbox, plays every scenario, runs the HR feed twice and
 * checks what came of it. Ends with exit code 0 when all is as expected, 1 when not and 2 when
 * called wrongly.
 *
 * <p>The arguments are the scripts that start the platforms' processes. {@code --keep} before them
 * leaves the sandbox running until Enter is pressed. Files of scenarios or vectors before them are
 * played alone, without the feed. The system property {@code openapi.dir} names the folder of the
 * scenarios; it is {@code openapi} unless set.
 */
public final class Demo {

  private Demo() {}

  /**
   * Runs the demo.
   *
   * @param arguments scripts of platforms, after {@code --keep} and files of scenarios where wanted
   * @throws IOException when files or the sandbox cannot be read or a platform cannot be started
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> words = List.of(arguments);
    boolean keep = words.stream().findFirst().filter("--keep"::equals).isPresent();
    List<Path> paths = words.stream().skip(keep ? 1 : 0).map(Path::of).toList();
    List<Path> files = paths.stream().filter(path -> path.toString().endsWith(".yaml")).toList();
    List<Path> platforms = paths.stream().filter(path -> !files.contains(path)).toList();
    if (!files.stream().allMatch(Files::isReadable)
        || !platforms.stream().allMatch(Files::isExecutable)) {
      out.println("Usage: demo [--keep] [SCENARIO.yaml ...]");
      System.exit(2);
    }
    // The server writes its own log; the demo is about the job.
    LogManager.getLogManager().reset();
    System.exit(run(out, keep, files, platforms) ? 0 : 1);
  }

  private static boolean run(PrintStream out, boolean keep, List<Path> files, List<Path> platforms)
      throws IOException {
    Path openApi = Path.of(System.getProperty("openapi.dir", "openapi"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      out.printf("%nFiles.com Provisioning Connectors: the joiner, mover and leaver job%n%n");
      out.printf(
          "A Files.com sandbox is running at %s. Nothing leaves this machine.%n",
          sandbox.baseUrl());
      DemoRun demo = new DemoRun(new CorePlatform(), sandbox.baseUrl(), sandbox.apiKey(), out);
      boolean asExpected =
          files.isEmpty()
              ? demo.run(openApi, platforms, Path.of("target", "demo-feed.txt"))
              : demo.play(read(openApi, files), platforms);
      if (keep) {
        out.printf("%nThe sandbox stays at %s. Press Enter to stop it.%n", sandbox.baseUrl());
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      }
      return asExpected;
    }
  }

  private static List<Scenario> read(Path openApi, List<Path> files) throws IOException {
    ScenarioFiles reader = new ScenarioFiles(openApi);
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      scenarios.addAll(reader.read(file));
    }
    return scenarios;
  }
}
