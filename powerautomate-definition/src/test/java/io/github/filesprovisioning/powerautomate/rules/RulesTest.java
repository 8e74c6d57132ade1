package io.github.filesprovisioning.powerautomate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every rule finds what it is for, and none finds fault with a package that is in order. */
class RulesTest {
  private final Validator validator = Validator.withAllRules();

  @Test
  void thePackageThatIsInOrderBreaksNoRule() throws IOException {
    assertEquals(List.of(), validator.check(BrokenPackage.whole()));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleFindsItsSample() throws IOException {
    return samples().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.path("rule").asText(), () -> finds(sample)));
  }

  private void finds(JsonNode sample) throws IOException {
    String rule = sample.path("rule").asText();
    List<Finding> findings = validator.check(BrokenPackage.of(sample));
    assertTrue(
        findings.stream().anyMatch(f -> f.rule().equals(rule)),
        () -> rule + " has not been found, only " + findings);
  }

  @Test
  void everyRuleHasASampleAndEverySampleARule() throws IOException {
    Set<String> sampled =
        samples().stream()
            .map(s -> s.path("rule").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        validator.rules().stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, sampled);
    assertEquals(known.size(), validator.rules().size(), "a rule is there twice");
  }

  private static List<JsonNode> samples() throws IOException {
    try (InputStream in = RulesTest.class.getResourceAsStream("/rules/samples.yaml")) {
      Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      JsonNode samples = new ObjectMapper().valueToTree(document);
      return StreamSupport.stream(samples.spliterator(), false).toList();
    }
  }
}
