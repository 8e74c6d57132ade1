package io.github.filesprovisioning.powerautomate.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.powerautomate.rules.ConnectorPackage;
import io.github.filesprovisioning.powerautomate.rules.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The connector as it is committed may be submitted, and its checks notice mistakes in it. */
class ConnectorValidationTest {
  private static final Path FOLDER = Path.of(System.getProperty("module.dir"), "connector");
  private static final int MAX_BYTES = 1024 * 1024;
  private static final long SEEDS = 2;

  @Test
  void noRuleFindsAnErrorOrAWarning() throws IOException {
    assertEquals(List.of(), Validator.withAllRules().check(ConnectorPackage.read(FOLDER)));
  }

  @Test
  void everyFileIsSmallerThanOneMegabyte() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        assertTrue(Files.size(file) < MAX_BYTES, file + " is too large");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aMistakeInTheDefinitionIsCaught() throws IOException {
    ConnectorPackage whole = ConnectorPackage.read(FOLDER);
    JsonNode definition =
        new ObjectMapper().readTree(whole.files().get(ConnectorPackage.DEFINITION));
    return Stream.of(Mutation.values())
        .flatMap(
            mutation ->
                LongStream.range(0, SEEDS)
                    .mapToObj(
                        seed ->
                            DynamicTest.dynamicTest(
                                mutation + " seed " + seed,
                                () -> caught(whole, mutation.in(definition, seed)))));
  }

  private static void caught(ConnectorPackage whole, JsonNode definition) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(whole.files());
    files.put(ConnectorPackage.DEFINITION, new ObjectMapper().writeValueAsBytes(definition));
    assertFalse(
        Validator.withAllRules().check(ConnectorPackage.of(files)).isEmpty(), "nothing was found");
  }
}
