package io.github.filesprovisioning.muletest.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.muletest.tiny.api.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mule.runtime.extension.api.annotation.Extension;

/** A connector is described by the SDK's own tools, packaged, and loaded as a runtime loads it. */
class PackagedPluginTest {

  @TempDir static Path build;
  private static Path jar;

  @BeforeAll
  static void pack() throws Exception {
    jar = TinyJar.build(build);
  }

  @Test
  void theBuildWritesModelSchemaAndDescriptionsFromTheJavadoc() throws Exception {
    JsonNode model =
        new ObjectMapper().readTree(build.resolve("mule/extension-model.json").toFile());
    assertEquals("2.3.4", model.get("version").asText());
    assertTrue(Files.readString(build.resolve("mule/mule-tiny.xsd")).contains("Greets somebody."));
    Path descriptions = build.resolve("classes/META-INF/tiny-extension-descriptions.xml");
    assertTrue(Files.readString(descriptions).contains("Greets somebody."));
  }

  @Test
  void theJarSaysWhatItExports() {
    try (MulePlugin plugin = MulePlugin.fromJar(jar)) {
      assertEquals("2.3.4", plugin.model().getVersion());
      assertEquals(List.of(TinyJar.PACKAGE + ".api"), plugin.exportedPackages());
    }
  }

  @Test
  void classesComeFromTheJarAndTheContainerAndFromNowhereElse() throws Exception {
    try (MulePlugin plugin = MulePlugin.fromJar(jar)) {
      Class<?> person = plugin.loadClass(TinyJar.PACKAGE + ".api.Person");
      assertSame(plugin.loadClass(person.getName()), person);
      assertThrows(ClassNotFoundException.class, () -> plugin.loadClass(Person.class.getName()));
      assertSame(Extension.class, plugin.loadClass(Extension.class.getName()));
      assertThrows(
          ClassNotFoundException.class, () -> plugin.loadClass(ObjectMapper.class.getName()));
      assertThrows(
          ClassNotFoundException.class,
          () -> plugin.loadClass("org.mule.sdk.api.meta.JavaVersion"));
    }
  }

  @Test
  void flowsRunWithIt() throws Exception {
    String flow =
        """
        <flow name="describe">
          <tiny:describe><tiny:person>#[payload]</tiny:person></tiny:describe>
          <set-payload value="#[payload.name]"/>
        </flow>
        """;
    try (MulePlugin plugin = MulePlugin.fromJar(jar);
        MuleRuntime mule = MuleRuntime.builder().plugin(plugin).flows(flow).start()) {
      assertEquals(
          "Ann", mule.run("describe", Map.of("name", "Ann")).getMessage().getPayload().getValue());
    }
  }

  @Test
  void whatIsNoConnectorIsRefused(@TempDir Path directory) throws Exception {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path other = directory.resolve("other.jar");
    TinyJar.pack(empty, other);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> MulePlugin.fromJar(other));
    assertTrue(refusal.getMessage().contains("mule-artifact.json"), refusal::getMessage);
  }
}
