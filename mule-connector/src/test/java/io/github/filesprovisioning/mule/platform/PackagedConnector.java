package io.github.filesprovisioning.mule.platform;

import io.github.filesprovisioning.muletest.MulePlugin;
import java.nio.file.Files;
import java.nio.file.Path;

/** The connector's package, as the build has left it. */
public final class PackagedConnector {

  /** The system property that says where the package is. */
  private static final String PROPERTY = "plugin.jar";

  private PackagedConnector() {}

  /**
   * Where the package is.
   *
   * @throws IllegalStateException when it has not been built
   */
  public static Path jar() {
    Path jar = Path.of(System.getProperty(PROPERTY, ""));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "There is no connector at "
              + jar
              + ". Build it first: mvn package -pl mule-connector -am");
    }
    return jar;
  }

  /** Loads the connector from its package. */
  public static MulePlugin load() {
    return MulePlugin.fromJar(jar());
  }
}
