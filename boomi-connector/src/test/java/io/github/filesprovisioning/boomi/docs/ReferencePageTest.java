package io.github.filesprovisioning.boomi.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/boomi-reference.md")
class ReferencePageTest {
  private static final Path PAGE = Path.of("../docs/boomi-reference.md");
  private static final Path DESCRIPTOR =
      Path.of("src/main/resources/META-INF/connector-descriptor.xml");

  private static JsonNode samples() throws IOException {
    try (InputStream samples = ReferencePageTest.class.getResourceAsStream("samples.json")) {
      return new ObjectMapper().readTree(samples);
    }
  }

  @Test
  @DisplayName("says what catalogue and descriptor say now")
  void isFresh() throws IOException {
    String now = new ReferencePage(samples(), Files.readAllBytes(DESCRIPTOR)).text();
    if (Boolean.getBoolean("boomi.refresh")) {
      Files.writeString(PAGE, now);
    }
    assertEquals(
        now,
        Files.exists(PAGE) ? Files.readString(PAGE) : "",
        "it is stale; run: mvn -Prefresh -DskipTests verify");
  }

  @Test
  @DisplayName("shows samples that the connector takes")
  void samplesAreGood() throws IOException {
    JsonNode samples = samples();
    Offers offers = new Offers();
    for (OperationType type :
        EnumSet.of(
            OperationType.CREATE,
            OperationType.UPDATE,
            OperationType.UPSERT,
            OperationType.EXECUTE)) {
      for (Offer offer : offers.of(type)) {
        String block = SampleDocument.input(samples.path("actions").path(offer.id()).path("input"));
        ObjectNode document =
            (ObjectNode)
                new ObjectMapper().readTree(block.replace("```json", "").replace("```", ""));
        offers.catalog().action(offer.id()).input().check(document);
      }
    }
  }
}
