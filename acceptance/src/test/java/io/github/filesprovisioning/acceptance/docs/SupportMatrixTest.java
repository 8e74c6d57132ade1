package io.github.filesprovisioning.acceptance.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.acceptance.docs.SupportMatrix.Front;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/support-matrix.md is what the catalogue says now. */
class SupportMatrixTest {
  private static final Path OPENAPI = Path.of(System.getProperty("openapi.dir"));

  @Test
  void theCommittedPageIsFresh() throws IOException {
    assertEquals(
        SupportMatrix.of(Catalog.load()),
        Files.readString(OPENAPI.resolveSibling("docs").resolve("support-matrix.md")),
        "docs/support-matrix.md is stale; run: mvn -Prefresh -DskipTests verify");
  }

  @Test
  void everyPlatformOfTheCatalogueHasAColumn() throws IOException {
    Set<String> keys = new TreeSet<>();
    new ObjectMapper()
        .readTree(OPENAPI.resolve("catalog.schema.json").toFile())
        .at("/$defs/unsupported/propertyNames/enum")
        .forEach(key -> keys.add(key.asText()));
    assertEquals(
        keys, Front.ALL.stream().map(Front::key).collect(Collectors.toCollection(TreeSet::new)));
  }
}
