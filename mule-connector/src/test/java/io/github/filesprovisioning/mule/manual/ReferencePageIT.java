package io.github.filesprovisioning.mule.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed reference page says what the connector offers. */
class ReferencePageIT {

  private static final String REFRESH =
      "docs/mulesoft-reference.md is stale; run: mvn -Prefresh -DskipTests verify";

  @Test
  void theCommittedPageIsTheGeneratedOne() throws Exception {
    Path page = Path.of("..", "docs", "mulesoft-reference.md");
    String text = text();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(page, text);
    }
    List<String> committed = Files.exists(page) ? Files.readAllLines(page) : List.of();
    assertEquals(text.lines().toList(), committed, REFRESH);
  }

  private static String text() throws Exception {
    JsonNode samples =
        new ObjectMapper().readTree(Path.of(System.getProperty("samples.json")).toFile());
    try (MulePlugin connector = PackagedConnector.load()) {
      return new ReferencePage(Catalog.load(), samples, connector).text();
    }
  }
}
