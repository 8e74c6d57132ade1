package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Writes the app anew. Arguments: the folder with {@code catalog.json}, {@code openapi.json} and
 * {@code samples.json}, then the module's folder.
 */
public final class GenerateApp {
  private GenerateApp() {}

  /** Replaces everything that was written before. */
  public static void main(String[] arguments) throws IOException {
    Path module = Path.of(arguments[1]);
    AppFiles files = files(Path.of(arguments[0]), module);
    delete(module.resolve("app"));
    files.write(module);
  }

  /** The files of the app, and the page that describes it. */
  static AppFiles files(Path contract, Path module) throws IOException {
    return MakeApp.files(
        Catalogue.read(contract.resolve("catalog.json")),
        read(contract.resolve("openapi.json")),
        read(contract.resolve("samples.json")),
        Files.readString(module.resolve("../docs/make.md")));
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
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
