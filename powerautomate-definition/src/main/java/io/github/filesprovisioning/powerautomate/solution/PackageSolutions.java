package io.github.filesprovisioning.powerautomate.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Build step: packs what people install, offline.
 *
 * <p>Arguments: the module's folder and its version. Into {@code target/powerautomate} go the
 * solutions, the folder for {@code paconn} and {@code pac}, and the two archives of a
 * certification.
 */
public final class PackageSolutions {
  private PackageSolutions() {}

  /** Writes the packages. */
  public static void main(String[] arguments) throws IOException {
    Path module = Path.of(arguments[0]);
    String version = arguments[1].replace("-SNAPSHOT", "") + ".0";
    Path target = Files.createDirectories(module.resolve("target/powerautomate"));
    Map<String, byte[]> connector = read(module.resolve("connector"), "");
    byte[] connectorZip = zip(ConnectorSolution.files(connector, version));
    byte[] flowsZip = zip(FlowsSolution.files(read(module.resolve("flows"), ".json"), version));
    Files.write(target.resolve("FilesComProvisioning.zip"), connectorZip);
    Files.write(target.resolve("FilesComProvisioningFlows.zip"), flowsZip);
    Path folder = Files.createDirectories(target.resolve("connector"));
    for (Map.Entry<String, byte[]> file : connector.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.write(
        target.resolve("ConnectorPackage.zip"), certification(connector, connectorZip, flowsZip));
  }

  /** What a submission uploads: {@code intro.md} beside a package with both solutions. */
  private static byte[] certification(
      Map<String, byte[]> connector, byte[] connectorZip, byte[] flowsZip) throws IOException {
    Map<String, byte[]> inner = new TreeMap<>();
    inner.put(PackageRules.CONNECTOR, connectorZip);
    inner.put(PackageRules.FLOWS, flowsZip);
    Map<String, byte[]> outer = new TreeMap<>();
    outer.put(PackageRules.INTRO, connector.get("readme.md"));
    outer.put(PackageRules.PACKAGE, zip(inner));
    return zip(outer);
  }

  /** Files by name without the ending, so that the order is always the same. */
  private static Map<String, byte[]> read(Path folder, String ending) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(f -> f.toString().endsWith(ending)).toList()) {
        String name = file.getFileName().toString();
        files.put(name.substring(0, name.length() - ending.length()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    return new Archive(files).bytes();
  }
}
