package io.github.filesprovisioning.make;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that are written, by their path. */
public final class AppFiles {
  private final SortedMap<String, String> contents = new TreeMap<>();

  /** Adds a file of JSON. */
  void json(String path, JsonNode content) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      text(path, new ObjectMapper().writer(printer).writeValueAsString(content) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a file of text. */
  void text(String path, String content) {
    contents.put(path, content);
  }

  /** What is in the files. */
  public SortedMap<String, String> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }

  /** Writes them below a folder. */
  void write(Path folder) throws IOException {
    for (var file : contents.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}
