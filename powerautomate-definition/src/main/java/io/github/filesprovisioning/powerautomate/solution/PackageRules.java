package io.github.filesprovisioning.powerautomate.solution;

import io.github.filesprovisioning.powerautomate.rules.Finding;
import io.github.filesprovisioning.powerautomate.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a package for certification has to hold: {@code intro.md} and {@code package.zip}, and in
 * it, under {@code PkgAssets}, the solutions of the connector and of the flows.
 */
public final class PackageRules {
  static final String INTRO = "intro.md";
  static final String PACKAGE = "package.zip";
  static final String CONNECTOR = "PkgAssets/ConnectorSolution.zip";
  static final String FLOWS = "PkgAssets/FlowSolution.zip";
  private static final List<String> SOLUTION_FILES =
      List.of("[Content_Types].xml", "solution.xml", "customizations.xml");
  private static final List<String> CONNECTOR_FILES =
      List.of(
          "_openapidefinition.json",
          "_connectionparameters.json",
          "_policytemplateinstances.json",
          "_customcodeblobcontent.csx",
          "_iconblob.Png");
  private final Map<String, Check> rules = new LinkedHashMap<>();

  /** All rules about packages. */
  public PackageRules() {
    rules.put("PackageIntroMissing", p -> missing(!p.outer().text(INTRO).isBlank(), INTRO));
    rules.put("PackageZipMissing", p -> missing(p.outer().has(PACKAGE), PACKAGE));
    rules.put(
        "PackageAssetsMissing",
        p -> {
          List<String> places = new ArrayList<>(missing(p.inner().has(CONNECTOR), CONNECTOR));
          places.addAll(missing(p.inner().has(FLOWS), FLOWS));
          return places;
        });
    rules.put(
        "SolutionFilesMissing",
        p -> {
          List<String> places = new ArrayList<>();
          for (String file : SOLUTION_FILES) {
            places.addAll(missing(p.connector().has(file), CONNECTOR + "!" + file));
            places.addAll(missing(p.flows().has(file), FLOWS + "!" + file));
          }
          return places;
        });
    rules.put(
        "SolutionMustBeUnmanaged",
        p -> missing(!managed(p.connector()) && !managed(p.flows()), "solution.xml"));
    rules.put(
        "Policy5000.1.1.8:ConnectorComponentMissing",
        p -> missing(component(p.connector(), "372"), CONNECTOR + "!solution.xml"));
    rules.put(
        "FlowComponentMissing", p -> missing(component(p.flows(), "29"), FLOWS + "!solution.xml"));
    rules.put(
        "Policy5000.1.1.17:ConnectorFilesMissing",
        p -> {
          List<String> places = new ArrayList<>();
          for (String file : CONNECTOR_FILES) {
            boolean there = !p.connector().textOfFileEndingWith(file).isEmpty();
            places.addAll(missing(there, "Connector/*" + file));
          }
          return places;
        });
    rules.put(
        "Policy5000.1.1.16:PolicyTemplateInstancesEmpty",
        p -> {
          String policies = p.connector().textOfFileEndingWith("_policytemplateinstances.json");
          return missing(!policies.replaceAll("\\s", "").equals("[]"), "policytemplateinstances");
        });
  }

  /** Names of the rules. */
  List<String> names() {
    return List.copyOf(rules.keySet());
  }

  /** What the rules find in an archive. */
  public List<Finding> check(Archive archive) throws IOException {
    Archive inner = archive.inner(PACKAGE);
    Parts parts = new Parts(archive, inner, inner.inner(CONNECTOR), inner.inner(FLOWS));
    List<Finding> findings = new ArrayList<>();
    rules.forEach(
        (name, check) ->
            check
                .places(parts)
                .forEach(p -> findings.add(new Finding(Severity.ERROR, name, p, "not in order"))));
    return findings;
  }

  private static List<String> missing(boolean there, String place) {
    return there ? List.of() : List.of(place);
  }

  private static boolean managed(Archive solution) {
    return solution.text("solution.xml").contains("<Managed>1</Managed>");
  }

  private static boolean component(Archive solution, String type) {
    return solution.text("solution.xml").contains("<RootComponent type=\"" + type + "\"");
  }

  /** The archive, what is in it, and the solutions in there. */
  private record Parts(Archive outer, Archive inner, Archive connector, Archive flows) {}

  @FunctionalInterface
  private interface Check {
    List<String> places(Parts parts);
  }
}
