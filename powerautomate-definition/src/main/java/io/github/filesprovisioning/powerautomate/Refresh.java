package io.github.filesprovisioning.powerautomate;

import io.github.filesprovisioning.powerautomate.definition.ConnectorFolder;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.powerautomate.drawing.Drawings;
import io.github.filesprovisioning.powerautomate.logicapps.LogicAppsFolder;
import io.github.filesprovisioning.powerautomate.script.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes every generated file that people install into the module's folder, where it is committed.
 *
 * <p>Run it with {@code mvn -Prefresh -DskipTests verify}.
 */
public final class Refresh {
  private Refresh() {}

  /** Takes the module's folder. */
  public static void main(String[] arguments) throws IOException {
    Path module = Path.of(arguments[0]);
    for (Map.Entry<String, byte[]> file : generated(Contract.load(), module).entrySet()) {
      Path target = module.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    ScriptFile.refresh(module, Contract.load());
  }

  /**
   * The generated files by their path in the module.
   *
   * @param module folder of the module, where the sample workflows are
   */
  public static Map<String, byte[]> generated(Contract contract, Path module) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ConnectorFolder.files(contract).forEach((name, text) -> files.put("connector/" + name, text));
    LogicAppsFolder.files(contract, module.resolve("logicapps"))
        .forEach((name, text) -> files.put("logicapps/" + name, text));
    Drawings.files(contract, module)
        .forEach((name, text) -> files.put("../docs/images/" + name, text));
    return files;
  }
}
