package io.github.filesprovisioning.powerautomate.logicapps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.JsonText;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.powerautomate.definition.Icon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The generated files of the folder {@code logicapps}. */
public final class LogicAppsFolder {
  private LogicAppsFolder() {}

  /**
   * File contents by file name.
   *
   * @param folder where the sample workflows are, which are written by hand
   */
  public static Map<String, byte[]> files(Contract contract, Path folder) throws IOException {
    ObjectNode swagger = new RawDefinition(contract).swagger();
    List<Workflow> workflows = Workflow.in(folder.resolve("workflows"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("apiDefinition.swagger.json", bytes(JsonText.pretty(swagger)));
    files.put(
        "azuredeploy.json",
        bytes(JsonText.pretty(ArmTemplate.of(swagger, icon(folder), workflows))));
    files.put("main.bicep", bytes(BicepTemplate.of(workflows)));
    return files;
  }

  /** The committed icon, because how well a picture is compressed depends on the machine. */
  private static byte[] icon(Path folder) throws IOException {
    Path committed = folder.resolveSibling("connector").resolve("icon.png");
    return Files.exists(committed) ? Files.readAllBytes(committed) : new Icon().png();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
