package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("connector-descriptor.xml")
class DescriptorFreshnessTest {
  private static final Path TEMPLATE = Path.of("src/main/descriptor/connector-descriptor.xml");
  private static final Path FILE = Path.of("src/main/resources/META-INF/connector-descriptor.xml");

  @Test
  @DisplayName("has the fields that the catalogue has now")
  void isFresh() throws IOException {
    String now = new DescriptorText().of(TEMPLATE);
    if (Boolean.getBoolean("boomi.refresh")) {
      Files.writeString(FILE, now);
    }
    assertEquals(
        now,
        Files.exists(FILE) ? Files.readString(FILE) : "",
        "it is stale; run: mvn -Prefresh -DskipTests verify");
  }
}
