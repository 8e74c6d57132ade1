package io.github.filesprovisioning.boomi.platform;

import io.github.filesprovisioning.acceptance.process.PlatformServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Serves the platform to another process; the script "platform" starts it. */
public final class PlatformMain {
  private PlatformMain() {}

  /** Serves until the input ends. The argument is the archive. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    try (BoomiPlatform boomi =
        new BoomiPlatform(Path.of(arguments[0]), Map.of("firstRetryDelay", "1"))) {
      PlatformServer.serve(boomi, System.in, answers);
    }
  }
}
