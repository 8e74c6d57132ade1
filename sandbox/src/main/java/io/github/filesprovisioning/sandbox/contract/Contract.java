package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The compiled OpenAPI document: the only place the sandbox learns names and types from. */
public final class Contract {
  private static final String RESOURCE = "/io/github/filesprovisioning/sandbox/openapi.json";

  private final String basePath;
  private final List<Operation> operations;
  private final Definitions definitions;

  private Contract(JsonNode document) {
    basePath = document.path("basePath").asText();
    definitions = new Definitions(document.path("$defs"));
    List<Operation> all = new ArrayList<>();
    document.path("operations").forEach(operation -> all.add(Operation.of(operation, definitions)));
    operations = List.copyOf(all);
  }

  /** Reads the document that the build put beside the classes. */
  public static Contract load() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: build the module with Maven");
      }
      return new Contract(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path all operations stand under: {@code /api/rest/v1}. */
  public String basePath() {
    return basePath;
  }

  /** Every operation, in document order. */
  public List<Operation> operations() {
    return operations;
  }

  /** A named record schema; an unknown name is a programming error. */
  public RecordSchema record(String name) {
    return definitions.record(name);
  }
}
