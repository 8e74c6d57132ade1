package io.github.filesprovisioning.mulecodegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the core and Jackson into the packaged connector, under names of the connector's own, so
 * that they cannot clash with those of an application. The packager of MuleSoft leaves that to the
 * build.
 */
public final class BundleCore {
  private BundleCore() {}

  /**
   * Rewrites the jar.
   *
   * @param arguments the jar of the connector, and the jars to put into it
   * @throws IllegalStateException when the result would hold a class that is not of the connector
   */
  public static void main(String[] arguments) throws IOException {
    Path plugin = Path.of(arguments[0]);
    List<Path> libraries = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    Path bundled = plugin.resolveSibling("bundled.jar");
    try (JarWriter writer = new JarWriter(bundled, new Relocation())) {
      writer.addAll(plugin);
      for (Path library : libraries) {
        writer.addLibrary(library);
      }
    }
    Files.move(bundled, plugin, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
