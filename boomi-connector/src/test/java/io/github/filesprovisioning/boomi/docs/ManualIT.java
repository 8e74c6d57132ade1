package io.github.filesprovisioning.boomi.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What docs/boomi.md shows")
class ManualIT {
  private final ObjectMapper json = new ObjectMapper();
  private final ManualPage page = new ManualPage();
  private Sandbox sandbox;
  private Atom atom;
  private AtomConnection connection;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    atom = Atom.load(Path.of(System.getProperty("car.file")), AtomLimits.usual());
    connection = atom.connect(Map.of("url", sandbox.baseUrl(), "apiKey", sandbox.apiKey()));
  }

  @AfterEach
  void stop() {
    atom.close();
    sandbox.close();
  }

  private AnsweredDocument run(ManualPage.Sample sample) {
    AtomOperation operation =
        connection.operation(OperationType.valueOf(sample.operation()), Map.of());
    String id =
        operation.objectTypes().stream()
            .filter(type -> type.getLabel().equals(sample.objectType()))
            .map(ObjectType::getId)
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no " + sample));
    return operation.importing(id).run(InputDocument.of(sample.document()));
  }

  @Test
  @DisplayName("works, sample by sample, and the joiner, mover and leaver come out as it says")
  void samples() {
    List<ManualPage.Sample> samples = page.samples();
    List<String> process = new ArrayList<>();
    for (ManualPage.Sample sample : samples) {
      AnsweredDocument answer = run(sample);
      assertEquals(OperationStatus.SUCCESS, answer.status(), sample + ": " + answer.message());
      if (sample.document().contains("event_time")) {
        process.add(answer.code());
      }
    }
    ManualPage.Sample hire =
        samples.stream().filter(each -> each.document().contains("event_time")).findFirst().get();
    process.add(run(hire).code());
    assertEquals(List.of("CREATED", "UPDATED", "REMOVED", "STALE"), process);
    assertTrue(samples.size() >= 9, () -> "only " + samples);
  }

  @Test
  @DisplayName("is what an application error looks like")
  void error() throws Exception {
    ManualPage.Sample create =
        new ManualPage.Sample("CREATE", "User", "{\"username\":\"ann.lee\"}");
    run(create);
    JsonNode actual = json.readTree(run(create).texts().get(0));
    assertEquals(1, page.results().size());
    json.readTree(page.results().get(0))
        .properties()
        .forEach(
            field -> assertEquals(field.getValue(), actual.path(field.getKey()), actual::toString));
  }
}
