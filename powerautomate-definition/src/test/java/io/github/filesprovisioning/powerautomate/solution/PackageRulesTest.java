package io.github.filesprovisioning.powerautomate.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.powerautomate.rules.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The package for certification is in order, and each rule finds what it is for. */
class PackageRulesTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));

  /** For each rule a change that breaks it. */
  private static final Map<String, Change> SAMPLES =
      Map.of(
          "PackageIntroMissing", p -> p.outer.remove(PackageRules.INTRO),
          "PackageZipMissing", p -> p.outer.remove(PackageRules.PACKAGE),
          "PackageAssetsMissing", p -> p.inner.remove(PackageRules.FLOWS),
          "SolutionFilesMissing", p -> p.connector.remove("customizations.xml"),
          "SolutionMustBeUnmanaged",
              p -> replace(p.flows, "<Managed>0</Managed>", "<Managed>1</Managed>"),
          "Policy5000.1.1.8:ConnectorComponentMissing",
              p -> replace(p.connector, "type=\"372\"", "type=\"1\""),
          "FlowComponentMissing", p -> replace(p.flows, "type=\"29\"", "type=\"1\""),
          "Policy5000.1.1.17:ConnectorFilesMissing",
              p -> p.connector.keySet().removeIf(name -> name.endsWith(".csx")),
          "Policy5000.1.1.16:PolicyTemplateInstancesEmpty",
              p ->
                  p.connector.replaceAll(
                      (name, bytes) ->
                          name.endsWith("policytemplateinstances.json") ? text("[]\n") : bytes));

  private final PackageRules rules = new PackageRules();
  @TempDir private Path module;

  @Test
  void thePackageThatIsBuiltIsInOrder() throws IOException {
    assertEquals(List.of(), rules.check(built()));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleFindsItsSample() throws IOException {
    assertEquals(new TreeSet<>(rules.names()), new TreeSet<>(SAMPLES.keySet()));
    Archive whole = built();
    return SAMPLES.entrySet().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> finds(whole, sample)));
  }

  private void finds(Archive whole, Map.Entry<String, Change> sample) throws IOException {
    Opened opened = new Opened(whole);
    sample.getValue().make(opened);
    List<Finding> findings = rules.check(opened.closed());
    assertTrue(
        findings.stream().anyMatch(f -> f.rule().equals(sample.getKey())), findings::toString);
  }

  private Archive built() throws IOException {
    for (String folder : new String[] {"connector", "flows"}) {
      Files.createDirectories(module.resolve(folder));
      try (var files = Files.list(MODULE.resolve(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, module.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    PackageSolutions.main(new String[] {module.toString(), "1.0.0"});
    return Archive.read(
        Files.readAllBytes(module.resolve("target/powerautomate/ConnectorPackage.zip")));
  }

  private static void replace(Map<String, byte[]> files, String from, String to) {
    files.computeIfPresent(
        "solution.xml",
        (name, bytes) -> text(new String(bytes, StandardCharsets.UTF_8).replace(from, to)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Change {
    void make(Opened opened);
  }

  /** The archives of a package, open for changes. */
  private static final class Opened {
    private final Map<String, byte[]> outer;
    private final Map<String, byte[]> inner;
    private final Map<String, byte[]> connector;
    private final Map<String, byte[]> flows;

    Opened(Archive whole) throws IOException {
      outer = new TreeMap<>(whole.files());
      Archive inside = whole.inner(PackageRules.PACKAGE);
      inner = new TreeMap<>(inside.files());
      connector = new TreeMap<>(inside.inner(PackageRules.CONNECTOR).files());
      flows = new TreeMap<>(inside.inner(PackageRules.FLOWS).files());
    }

    Archive closed() throws IOException {
      inner.computeIfPresent(PackageRules.CONNECTOR, (name, bytes) -> zip(connector));
      inner.computeIfPresent(PackageRules.FLOWS, (name, bytes) -> zip(flows));
      outer.computeIfPresent(PackageRules.PACKAGE, (name, bytes) -> zip(inner));
      return new Archive(outer);
    }

    private static byte[] zip(Map<String, byte[]> files) {
      try {
        return new Archive(files).bytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
