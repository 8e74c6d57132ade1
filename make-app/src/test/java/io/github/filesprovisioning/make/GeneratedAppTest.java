package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The committed app")
class GeneratedAppTest {
  private static final String REFRESH = "is stale; run: mvn -Prefresh -DskipTests verify";

  @Test
  void is_what_the_catalogue_says() throws IOException {
    SortedMap<String, String> written = new TreeMap<>(files().contents());
    SortedMap<String, String> committed = committed();

    assertEquals(written.keySet(), committed.keySet(), "make-app " + REFRESH);
    written.forEach(
        (path, content) -> assertEquals(content, committed.get(path), path + " " + REFRESH));
  }

  private static AppFiles files() throws IOException {
    return GenerateApp.files(Path.of(System.getProperty("contract.dir")), Path.of("."));
  }

  private static SortedMap<String, String> committed() throws IOException {
    SortedMap<String, String> committed = new TreeMap<>();
    committed.put("../docs/make.md", Files.readString(Path.of("../docs/make.md")));
    committed.put("catalogue-modules.json", Files.readString(Path.of("catalogue-modules.json")));
    try (Stream<Path> files = Files.walk(Path.of("app"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(file.toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return committed;
  }
}
