package io.github.filesprovisioning.acceptance.process;

import io.github.filesprovisioning.acceptance.CorePlatform;
import java.io.IOException;

/** The core as a process of its own. */
public final class CoreProcess {

  private CoreProcess() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      System.out.println(arguments[0]);
      System.exit(3);
    }
    PlatformServer.serve(new CorePlatform(), System.in, System.out);
  }
}
