package io.github.filesprovisioning.powerautomate.engine;

import io.github.filesprovisioning.powerautomate.rules.Finding;
import io.github.filesprovisioning.powerautomate.rules.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script compiled together with the host that runs it, by Debian's C# compiler. As the platform
 * does, it takes no script that breaks the rules, such as one of a namespace that is not allowed.
 */
final class MonoProgram {
  private static final Path JSON_LIBRARY =
      Path.of("/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll");
  private static final String NEEDED =
      "The Power Automate script needs Mono to run. Install the Debian packages mono-mcs,"
          + " mono-runtime, libmono-system-net-http4.0-cil and libnewtonsoft-json5.0-cil.";

  private MonoProgram() {}

  /**
   * Compiles, unless the program is newer than all its sources.
   *
   * @param script the file {@code script.csx}
   * @param host the folder with the sources of the host
   * @param program the file to write
   * @return the command that runs the program
   * @throws IOException when a rule or the compiler refuses a source; the message says why
   */
  static List<String> compile(Path script, Path host, Path program) throws IOException {
    List<Finding> findings = Validator.checkScript(Files.readAllBytes(script));
    if (!findings.isEmpty()) {
      throw new IOException("the platform would refuse the script: " + findings);
    }
    List<Path> sources = new ArrayList<>(List.of(script));
    try (Stream<Path> files = Files.list(host)) {
      files.filter(file -> file.toString().endsWith(".cs")).sorted().forEach(sources::add);
    }
    if (!isFresh(program, sources)) {
      Files.createDirectories(program.getParent());
      run(command(program, sources));
    }
    return List.of("mono", program.toString());
  }

  private static boolean isFresh(Path program, List<Path> sources) throws IOException {
    if (!Files.exists(program)) {
      return false;
    }
    for (Path source : sources) {
      if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(program)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> command(Path program, List<Path> sources) {
    if (!Files.exists(JSON_LIBRARY)) {
      throw new IllegalStateException(NEEDED);
    }
    List<String> command = new ArrayList<>(List.of("mcs", "-langversion:7", "-nologo"));
    command.add("-out:" + program);
    command.add("-r:System.Net.Http.dll");
    command.add("-r:" + JSON_LIBRARY);
    sources.forEach(source -> command.add(source.toString()));
    return command;
  }

  private static void run(List<String> command) throws IOException {
    Process compiler = start(command);
    compiler.getOutputStream().close();
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.onExit().join().exitValue() != 0) {
      throw new IOException("script.csx does not compile:\n" + said);
    }
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IllegalStateException(NEEDED, e);
    }
  }
}
