package io.github.filesprovisioning.benchmarks.shipped;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The size of everything that ships. */
public final class SizesPart implements Part {
  private static final double MEGABYTE = 1e6;

  private final List<Shipped> all;

  /**
   * What the build has left.
   *
   * @param root of the project
   */
  public SizesPart(Path root) {
    all =
        List.of(
            Shipped.archives(
                "connector-core", root.resolve("connector-core/target"), "connector-core-*.jar"),
            Shipped.archives(
                "Jackson, which goes with it",
                root.resolve("boomi-connector/target/platform-lib"),
                JACKSON),
            Shipped.archives(
                "MuleSoft: plugin, core and Jackson in it",
                root.resolve("mule-connector/target"),
                "*-mule-plugin.jar"),
            Shipped.archives(
                "Boomi: archive, core and Jackson in it",
                root.resolve("boomi-connector/target"),
                "*-car.zip"),
            Shipped.archives(
                "Power Automate: solution with the connector",
                root.resolve("powerautomate-definition/target/powerautomate"),
                "FilesComProvisioning.zip"),
            Shipped.archives(
                "Power Automate: solution with the sample flows",
                root.resolve("powerautomate-definition/target/powerautomate"),
                "FilesComProvisioningFlows.zip"),
            Shipped.sources(
                "Azure Logic Apps: template",
                root.resolve("powerautomate-definition/logicapps"),
                "azuredeploy.json"),
            Shipped.sources(
                "Zapier: integration without zapier-platform-core, packed",
                root.resolve("zapier-app/app"),
                "index.js",
                "package.json",
                "generated/**",
                "lib/**"),
            Shipped.sources("Make: custom app, packed", root.resolve("make-app/app"), "**"));
  }

  private static final String JACKSON = "jackson-{annotations,core,databind}-*.jar";

  @Override
  public String name() {
    return "sizes";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    progress.tell("sizes");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Shipped one : all) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("what", one.what());
      row.put("megabytes", one.bytes() / MEGABYTE);
      rows.add(row);
    }
    return new Section(
        name(),
        "Size of what ships",
        List.of("Sources that a platform packs itself were packed into a zip file to be weighed."),
        Run.now(1),
        List.of(Column.of("what", "what"), new Column("megabytes", "MB", 2)),
        rows,
        List.of());
  }
}
