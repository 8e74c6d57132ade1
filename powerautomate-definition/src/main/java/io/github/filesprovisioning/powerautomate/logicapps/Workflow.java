package io.github.filesprovisioning.powerautomate.logicapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample workflow of the folder {@code logicapps/workflows}.
 *
 * @param name its file name without the ending, such as {@code joiner}
 * @param definition the workflow definition
 */
record Workflow(String name, JsonNode definition) {
  private static final String ENDING = ".json";

  /** The workflows of a folder, by name. */
  static List<Workflow> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(Workflow::read)
          .toList();
    }
  }

  private static Workflow read(Path file) {
    String name = file.getFileName().toString();
    try {
      return new Workflow(
          name.substring(0, name.length() - ENDING.length()),
          new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name as the template's languages accept it: letters and digits only. */
  String symbol() {
    StringBuilder symbol = new StringBuilder();
    for (String word : name.split("-", -1)) {
      symbol.append(
          symbol.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return symbol.toString();
  }
}
