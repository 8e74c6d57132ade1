package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a connector, as {@code paconn} takes them.
 *
 * @param definition the Swagger definition
 * @param properties {@code apiProperties.json}
 * @param files all files by name, as bytes
 */
public record ConnectorPackage(
    SwaggerDocument definition, JsonNode properties, Map<String, byte[]> files) {
  /** Name of the definition's file. */
  public static final String DEFINITION = "apiDefinition.swagger.json";

  /** Name of the properties' file. */
  public static final String PROPERTIES = "apiProperties.json";

  /** Name of the script's file. */
  public static final String SCRIPT = "script.csx";

  /** Name of the icon's file. */
  public static final String ICON = "icon.png";

  /** Takes a copy of the files. */
  public ConnectorPackage {
    files = new LinkedHashMap<>(files);
  }

  /** Reads a folder. A JSON file that cannot be read is an exception with its name. */
  public static ConnectorPackage read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var list = Files.list(folder)) {
      for (Path file : list.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return of(files);
  }

  /** Takes the files by name; definition and properties have to be among them. */
  public static ConnectorPackage of(Map<String, byte[]> files) throws IOException {
    return new ConnectorPackage(
        new SwaggerDocument(json(files, DEFINITION)), json(files, PROPERTIES), files);
  }

  private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IOException(name + " is missing");
    }
    return new ObjectMapper().readTree(bytes);
  }

  /** A text file, empty when it is not there. */
  String text(String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }
}
