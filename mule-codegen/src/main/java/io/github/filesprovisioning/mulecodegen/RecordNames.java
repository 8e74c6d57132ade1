package io.github.filesprovisioning.mulecodegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes down which Java name stands for which name of the catalogue. */
final class RecordNames {
  private RecordNames() {}

  static void write(Records records, Path directory) throws IOException {
    Map<String, String> names = new TreeMap<>();
    records
        .all()
        .forEach(
            (record, schema) ->
                schema.path("properties").fieldNames().forEachRemaining(name -> add(names, name)));
    Path file =
        directory.resolve(
            Packages.ROOT.replace('.', '/') + "/internal/record/record-names.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        names.entrySet().stream()
            .map(name -> name.getKey() + "=" + name.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  private static void add(Map<String, String> names, String name) {
    String other = names.put(JavaNames.camel(name), name);
    if (other != null && !other.equals(name)) {
      throw new IllegalStateException(name + " and " + other + " would have one name in Java");
    }
  }
}
