package io.github.filesprovisioning.zapier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the generated files of the integration and the list in its documentation anew. Argument:
 * the folder of the module.
 */
public final class Refresh {
  /** Where the documentation page lies, seen from the module. */
  static final String PAGE = "../docs/zapier.md";

  private Refresh() {}

  /** Writes every file. */
  public static void main(String[] arguments) throws IOException {
    Contract contract = Contract.load();
    for (Map.Entry<String, byte[]> file : GeneratedApp.files(contract).entrySet()) {
      Path target = Path.of(arguments[0], file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Path page = Path.of(arguments[0], PAGE);
    Files.writeString(page, new ReferenceSection(contract).in(Files.readString(page)));
  }
}
