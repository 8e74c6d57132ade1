package io.github.filesprovisioning.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sandbox in a process of its own, started as from the command line. */
final class SandboxProcess implements AutoCloseable {
  private final Process process;
  private final String url;
  private final String apiKey;

  private SandboxProcess(Process process, String url, String apiKey) {
    this.process = process;
    this.url = url;
    this.apiKey = apiKey;
  }

  /** Starts it and reads address and key from its first two lines. */
  static SandboxProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SandboxCommand.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String url = value(out.readLine());
    return new SandboxProcess(process, url, value(out.readLine()));
  }

  private static String value(String line) {
    if (line == null) {
      throw new IllegalStateException("the process ended before it told its address");
    }
    return line.substring(line.indexOf(':') + 1).strip();
  }

  String url() {
    return url;
  }

  String apiKey() {
    return apiKey;
  }

  Site site() {
    return Site.at(url, apiKey);
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
