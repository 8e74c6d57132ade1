package io.github.filesprovisioning.mule.platform;

import io.github.filesprovisioning.acceptance.process.PlatformServer;
import java.io.IOException;

/** Serves the MuleSoft platform on standard input and output, for the demo. */
public final class MulePlatformServer {

  private MulePlatformServer() {}

  /**
   * Serves until the input ends.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    try (MulePlatform platform = new MulePlatform()) {
      PlatformServer.serve(platform, System.in, System.out);
    }
  }
}
