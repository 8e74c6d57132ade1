package io.github.filesprovisioning.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the class path of this one, for what must not share a heap. */
public final class JavaProcess {
  private JavaProcess() {}

  /** The command that starts it. */
  public static List<String> command(List<String> options, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Runs one to its end.
   *
   * @return the words of the first line it writes
   * @throws IllegalStateException when it fails or writes nothing
   */
  public static String[] words(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    Process process =
        new ProcessBuilder(command(options, main.getName(), arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      if (line == null || process.waitFor() != 0) {
        throw new IllegalStateException(main.getSimpleName() + " failed");
      }
      return line.split(" ");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + main.getSimpleName() + " ran", e);
    } finally {
      process.destroy();
    }
  }
}
