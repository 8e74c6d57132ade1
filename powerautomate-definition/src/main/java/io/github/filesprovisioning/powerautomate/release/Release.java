package io.github.filesprovisioning.powerautomate.release;

import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.ConnectorDefinition;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down what the definition promises, on the day it is released. Later definitions are
 * compared with it.
 *
 * <p>Run it with {@code mvn -pl powerautomate-definition -am -Prelease-powerautomate -DskipTests
 * process-classes}.
 */
public final class Release {
  private Release() {}

  /** Takes the module's folder. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0], "released", "connector.txt");
    Files.createDirectories(file.getParent());
    ConnectorDefinition connector = new ConnectorDefinition(Contract.load());
    Signature signature =
        Signature.of(connector.swagger(), ApiProperties.of(connector.scriptOperations()));
    Files.writeString(file, String.join("\n", signature.lines()) + "\n");
  }
}
