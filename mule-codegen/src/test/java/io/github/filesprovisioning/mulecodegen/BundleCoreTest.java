package io.github.filesprovisioning.mulecodegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What is put into the connector's jar, under which names, and what is refused. */
class BundleCoreTest {
  private static final String OWN = "io/github/filesprovisioning/mule/internal/";
  private static final String MAPPER = "com/fasterxml/jackson/databind/ObjectMapper";
  private static final String CATALOG = "io/github/filesprovisioning/core/catalog/";

  @TempDir Path folder;

  @Test
  void librariesAreMovedAndWhatNamesThemFollows() throws IOException {
    Path plugin = plugin();
    Path library =
        jar(
            "jackson-9.jar",
            Map.of(
                MAPPER + ".class",
                type(MAPPER, "java/lang/Object"),
                CATALOG + "catalog.json",
                new byte[] {'{', '}'}));
    BundleCore.main(new String[] {plugin.toString(), library.toString()});
    assertEquals(
        Set.of(
            "META-INF/mule-artifact/mule-artifact.json",
            OWN + "Records.class",
            OWN + "bundled/jackson/databind/ObjectMapper.class",
            OWN + "bundled/core/catalog/catalog.json"),
        names(plugin));
    try (ZipFile file = new ZipFile(plugin.toFile())) {
      byte[] records = file.getInputStream(file.getEntry(OWN + "Records.class")).readAllBytes();
      assertEquals(
          OWN + "bundled/jackson/databind/ObjectMapper", new ClassReader(records).getSuperName());
    }
  }

  @Test
  void licencesGoWithTheLibraryAndOtherMetadataDoesNot() throws IOException {
    Path plugin = plugin();
    byte[] text = {'x'};
    Path library =
        jar(
            "jackson-9.jar",
            Map.of(
                "META-INF/LICENSE",
                text,
                "META-INF/NOTICE",
                text,
                "META-INF/Parser-ThirdParty-LICENSE",
                text,
                "META-INF/MANIFEST.MF",
                text,
                "META-INF/services/" + MAPPER.replace('/', '.'),
                text,
                "META-INF/versions/21/" + MAPPER + ".class",
                text,
                "module-info.class",
                text));
    BundleCore.main(new String[] {plugin.toString(), library.toString()});
    assertEquals(
        Set.of(
            "META-INF/licenses/jackson-9/LICENSE",
            "META-INF/licenses/jackson-9/NOTICE",
            "META-INF/licenses/jackson-9/Parser-ThirdParty-LICENSE"),
        names(plugin).stream()
            .filter(name -> name.startsWith("META-INF/") && !name.contains("mule-artifact"))
            .collect(Collectors.toSet()));
  }

  @Test
  void aClassOfAVendorStopsTheBuildAndTheJarStaysAsItWas() throws IOException {
    String type = "org/mule/sdk/api/annotation/JavaVersionSupport";
    Path plugin = plugin();
    byte[] before = Files.readAllBytes(plugin);
    Path library = jar("sdk.jar", Map.of(type + ".class", type(type, "java/lang/Object")));
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () -> BundleCore.main(new String[] {plugin.toString(), library.toString()}));
    assertTrue(refusal.getMessage().startsWith(type + ".class"), refusal::getMessage);
    assertArrayEquals(before, Files.readAllBytes(plugin));
  }

  @Test
  void twoFilesOfOneNameStopTheBuild() throws IOException {
    Path plugin = plugin();
    Path library = jar("own.jar", Map.of(OWN + "Records.class", type(OWN + "Records", MAPPER)));
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () -> BundleCore.main(new String[] {plugin.toString(), library.toString()}));
    assertTrue(refusal.getMessage().contains("twice"), refusal::getMessage);
  }

  @Test
  void theBytesFollowFromTheContentAlone() throws IOException {
    Path library = jar("jackson-9.jar", Map.of(MAPPER + ".class", type(MAPPER, "a/B")));
    Path plugin = plugin();
    BundleCore.main(new String[] {plugin.toString(), library.toString()});
    byte[] first = Files.readAllBytes(plugin);
    plugin();
    BundleCore.main(new String[] {plugin.toString(), library.toString()});
    assertArrayEquals(first, Files.readAllBytes(plugin));
  }

  /** A connector with one class, which extends one of Jackson. */
  private Path plugin() throws IOException {
    return jar(
        "plugin.jar",
        Map.of(
            "META-INF/mule-artifact/mule-artifact.json",
            new byte[] {'{', '}'},
            OWN + "Records.class",
            type(OWN + "Records", MAPPER)));
  }

  private Path jar(String name, Map<String, byte[]> files) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return jar;
  }

  private static byte[] type(String name, String parent) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, name, null, parent, null);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static Set<String> names(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }
}
