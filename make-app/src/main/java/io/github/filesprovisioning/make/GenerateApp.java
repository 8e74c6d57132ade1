package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Writes the app anew. Arguments: the folder with {@code catalog.json} and {@code samples.json},
 * then the module's folder.
 */
public final class GenerateApp {
  private GenerateApp() {}

  /** Replaces everything that was written before. */
  public static void main(String[] arguments) throws IOException {
    Path module = Path.of(arguments[1]);
    delete(module.resolve("app"));
    files(Path.of(arguments[0])).write(module);
  }

  /** The files of the app. */
  static AppFiles files(Path contract) throws IOException {
    return MakeApp.files(
        Catalogue.read(contract.resolve("catalog.json")),
        new ObjectMapper().readTree(contract.resolve("samples.json").toFile()));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
