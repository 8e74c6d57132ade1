package io.github.filesprovisioning.boomi.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One UPSERT of many documents")
class BulkUpsertIT {
  private static final int DOCUMENTS = 10_000;
  private static final int PARALLEL = 8;

  @Test
  @DisplayName("answers each correctly and once, one in a hundred bad and one request in ten lost")
  void faults() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        Atom atom = Atom.load(Path.of(System.getProperty("car.file")), AtomLimits.usual())) {
      sandbox.faults(new ObjectMapper().readTree(BulkUpsert.faults()));
      BulkUpsert bulk = new BulkUpsert(DOCUMENTS, done -> {});
      bulk.run(
          atom.connect(
              Map.of(
                  "url",
                  sandbox.baseUrl(),
                  "apiKey",
                  sandbox.apiKey(),
                  "attempts",
                  "10",
                  "firstRetryDelay",
                  "1")),
          PARALLEL);
      assertEquals(List.of(), bulk.wrong());
      assertEquals(DOCUMENTS / 100, bulk.refused());
      assertTrue(bulk.mostUnderWay() <= PARALLEL, () -> "under way: " + bulk.mostUnderWay());
      Set<String> usernames = new HashSet<>();
      for (JsonNode user : sandbox.state().path("users")) {
        assertTrue(usernames.add(user.path("username").asText()), "a user is there twice");
      }
      assertEquals(DOCUMENTS - DOCUMENTS / 100 + 1, usernames.size());
    }
  }
}
