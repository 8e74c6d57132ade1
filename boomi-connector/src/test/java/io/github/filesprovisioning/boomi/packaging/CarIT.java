package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The archive")
class CarIT {
  private static final String CONFIG = "META-INF/connector-config.xml";
  private static final String DESCRIPTOR = "META-INF/connector-descriptor.xml";

  private final Path car = Path.of(System.getProperty("car.file"));
  private final String sdkVersion = System.getProperty("boomi-sdk.version");
  @TempDir private Path folder;

  @Test
  @DisplayName("follows every rule")
  void isGood() throws IOException {
    assertEquals(List.of(), CarLinter.problems(car, sdkVersion));
    assertEquals(List.of(), DescriptorLinter.problems(entries(car).get(DESCRIPTOR)));
    System.out.println("archive: " + Files.size(car) + " bytes");
  }

  @Test
  @DisplayName("holds the descriptor that is uploaded beside it")
  void descriptor() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(Path.of("src/main/resources", DESCRIPTOR)),
        entries(car).get(DESCRIPTOR));
  }

  @Test
  @DisplayName("says under which licences its parts are")
  void licences() throws IOException {
    for (Map.Entry<String, byte[]> entry : entries(car).entrySet()) {
      // The core is ours too, and comes with the connector only.
      if (entry.getKey().endsWith(".jar") && !entry.getKey().contains("connector-core")) {
        Path jar = Files.write(folder.resolve("one.jar"), entry.getValue());
        assertTrue(entries(jar).containsKey("META-INF/LICENSE"), entry::getKey);
      }
    }
  }

  @Test
  @DisplayName("would be found out with a class of the vendor in it")
  void vendorClass() throws IOException {
    assertFinds(
        Map.of("lib/boomi-connector-9.jar", jar("com/boomi/connector/api/Connector.class", 55)),
        "has the vendor's");
  }

  @Test
  @DisplayName("would be found out with another library, a second version or a later Java")
  void libraries() throws IOException {
    assertFinds(Map.of("lib/guava-33.jar", jar("x/Y.class", 55)), "does not belong");
    assertFinds(Map.of("lib/jackson-core-1.jar", jar("x/Y.class", 55)), "in two versions");
    assertFinds(Map.of("lib/boomi-connector-9.jar", jar("x/Y.class", 61)), "later than 11");
  }

  @Test
  @DisplayName("would be found out with another configuration")
  void configuration() throws IOException {
    String good = new String(entries(car).get(CONFIG), StandardCharsets.UTF_8);
    assertFinds(config(good.replace("2.23.2", "1.0.0")), "sdkApiVersion");
    assertFinds(config(good.replace("\"true\"", "\"false\"")), "not strict");
    assertFinds(config(good.replace("FilesProv", "Prov")), "has no class");
    assertFinds(config(good.replace("GenericConnector", "Connector")), "another root");
  }

  @Test
  @DisplayName("would be found out when it is too large")
  void size() throws IOException {
    byte[] noise = new byte[6 << 20];
    new java.util.Random(1).nextBytes(noise);
    assertFinds(Map.of("noise.bin", noise), "larger than 5 MB");
  }

  private static Map<String, byte[]> config(String xml) {
    return Map.of(CONFIG, xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("would be found out without its descriptor or its configuration")
  void missing() throws IOException {
    for (String name : List.of(CONFIG, DESCRIPTOR)) {
      Map<String, byte[]> entries = entries(car);
      entries.remove(name);
      assertFound(entries, name + " is missing");
    }
  }

  private void assertFinds(Map<String, byte[]> changes, String problem) throws IOException {
    Map<String, byte[]> entries = entries(car);
    entries.putAll(changes);
    assertFound(entries, problem);
  }

  private void assertFound(Map<String, byte[]> entries, String problem) throws IOException {
    Path broken = folder.resolve("broken.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    List<String> found = CarLinter.problems(broken, sdkVersion);
    assertTrue(
        found.stream().anyMatch(each -> each.contains(problem)),
        () -> "not found: " + problem + " in " + found);
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          try (InputStream content = zip.getInputStream(entry)) {
            entries.put(entry.getName(), content.readAllBytes());
          }
        }
      }
    }
    return entries;
  }

  private static byte[] jar(String name, int version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      jar.putNextEntry(new ZipEntry(name));
      jar.write(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) version});
    }
    return bytes.toByteArray();
  }
}
