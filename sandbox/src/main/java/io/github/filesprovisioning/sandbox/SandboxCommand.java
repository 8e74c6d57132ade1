package io.github.filesprovisioning.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a sandbox from the command line and keeps it running. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = "A stateful Files.com for development, demos and tests.")
public final class SandboxCommand implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "PORT", description = "TCP port; 0 for any free one.")
  private int port = 4040;

  @Option(names = "--data", paramLabel = "DIR", description = "Keep the data in this directory.")
  private Path data;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      description = "Let every API request wait so many milliseconds.")
  private long latencyMillis;

  /** Runs the command; the process ends when it is told to. */
  public static void main(String[] arguments) {
    int status = new CommandLine(new SandboxCommand()).execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() {
    Sandbox sandbox =
        Sandbox.start(
            SandboxOptions.builder()
                .port(port)
                .dataDirectory(data)
                .latency(Duration.ofMillis(latencyMillis))
                .build());
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
    System.out.println("Sandbox: " + sandbox.baseUrl());
    System.out.println("API key: " + sandbox.apiKey());
    return 0;
  }
}
