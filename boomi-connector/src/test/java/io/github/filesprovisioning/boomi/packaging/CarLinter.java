package io.github.filesprovisioning.boomi.packaging;

import io.github.filesprovisioning.boomi.atom.Descriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;

/** The rules of the archive and of the configuration in it. */
final class CarLinter {
  static final long MOST_BYTES = 5L << 20;
  private static final int JAVA_11 = 55;
  private static final Pattern ALLOWED =
      Pattern.compile(
          "lib/(connector-core|boomi-connector|jackson-(annotations|core|databind))-.+\\.jar");
  private static final Set<String> META =
      Set.of("META-INF/connector-config.xml", "META-INF/connector-descriptor.xml");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> classes = new HashSet<>();

  /**
   * What is wrong with an archive; empty when nothing is.
   *
   * @param sdkVersion the version of the SDK that was compiled against
   */
  static List<String> problems(Path car, String sdkVersion) throws IOException {
    CarLinter linter = new CarLinter();
    linter.require(Files.size(car) <= MOST_BYTES, "the archive is larger than 5 MB");
    try (ZipFile zip = new ZipFile(car.toFile())) {
      linter.entries(zip);
      linter.config(zip, sdkVersion);
    }
    return linter.problems;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private void entries(ZipFile zip) throws IOException {
    Set<String> artifacts = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (entry.isDirectory() || META.contains(name)) {
        continue;
      }
      require(ALLOWED.matcher(name).matches(), name + " does not belong into the archive");
      require(artifacts.add(name.replaceFirst("-\\d.*", "")), name + " is there in two versions");
      if (name.endsWith(".jar")) {
        jar(name, zip.getInputStream(entry).readAllBytes());
      }
    }
    for (String name : META) {
      require(zip.getEntry(name) != null, name + " is missing");
    }
  }

  private void jar(String jar, byte[] bytes) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName();
        require(!name.startsWith("com/boomi/"), jar + " has the vendor's " + name);
        if (name.endsWith(".class") && !name.startsWith("META-INF/versions/")) {
          byte[] head = entries.readNBytes(8);
          int version = (head[6] & 0xff) << 8 | (head[7] & 0xff);
          require(version <= JAVA_11, jar + " has " + name + " for a Java later than 11");
          classes.add(name);
        }
      }
    }
  }

  private void config(ZipFile zip, String sdkVersion) throws IOException {
    ZipEntry entry = zip.getEntry("META-INF/connector-config.xml");
    if (entry == null) {
      return;
    }
    Element root;
    try (InputStream xml = zip.getInputStream(entry)) {
      root = Descriptor.parse(xml.readAllBytes()).getDocumentElement();
    }
    require(root.getTagName().equals("GenericConnector"), "the configuration has another root");
    require(
        root.getAttribute("sdkApiVersion").equals(sdkVersion),
        "sdkApiVersion is not the version that was compiled against: " + sdkVersion);
    require(root.getAttribute("strictClassLoading").equals("true"), "class loading is not strict");
    String name = DescriptorLinter.text(root, "connectorClassName").strip();
    require(
        classes.contains(name.replace('.', '/') + ".class"), "the archive has no class " + name);
  }
}
