package io.github.filesprovisioning.zapier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the generated files of the integration anew. Argument: the folder of the module. */
public final class Refresh {
  private Refresh() {}

  /** Writes every file. */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : GeneratedApp.files(Contract.load()).entrySet()) {
      Path target = Path.of(arguments[0], file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
