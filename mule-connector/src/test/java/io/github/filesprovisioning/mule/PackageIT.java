package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.mule.sdk.api.annotation.JavaVersionSupport;

/** What is in the jar that people install, and what is not. */
class PackageIT {
  private static final int JAVA_11 = 55;
  private static final String ROOT = "io/github/filesprovisioning/mule/";
  private static final String EXTENSION =
      "io.github.filesprovisioning.mule.internal.config.ProvisioningExtension";

  private final Path jar = PackagedConnector.jar();

  @Test
  void theJarIsSmall() throws IOException {
    assertTrue(Files.size(jar) <= 4L << 20, () -> jar + " has more than 4 MB");
  }

  @Test
  void everyClassIsOfTheConnectorAndRunsOnJava11() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (entry.getName().endsWith(".class")) {
          assertTrue(entry.getName().startsWith(ROOT), entry::getName);
          assertTrue(version(file, entry) <= JAVA_11, entry::getName);
        }
      }
    }
  }

  private static int version(JarFile file, JarEntry entry) throws IOException {
    try (DataInputStream bytes = new DataInputStream(file.getInputStream(entry))) {
      bytes.readInt();
      bytes.readUnsignedShort();
      return bytes.readUnsignedShort();
    }
  }

  @Test
  void flowsSeeTheApiAndNothingInternal() {
    try (MulePlugin plugin = PackagedConnector.load()) {
      assertEquals(
          Set.of(
              "io.github.filesprovisioning.mule.api",
              "io.github.filesprovisioning.mule.api.record"),
          Set.copyOf(plugin.exportedPackages()));
    }
  }

  @Test
  void thePomNeedsNoOther() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      JarEntry pom =
          Collections.list(file.entries()).stream()
              .filter(entry -> entry.getName().endsWith("/pom.xml"))
              .findFirst()
              .orElseThrow();
      String text = new String(file.getInputStream(pom).readAllBytes(), StandardCharsets.UTF_8);
      assertFalse(text.contains("<parent>"), text);
      assertFalse(text.contains("<dependency>"), text);
      assertFalse(text.contains("${"), text);
    }
  }

  @Test
  void runtimesThatKnowTheAnnotationReadJava11AndJava17() throws Exception {
    URL types = JavaVersionSupport.class.getProtectionDomain().getCodeSource().getLocation();
    List<URL> sdk =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> entry.contains("mule-"))
            .map(PackageIT::url)
            .toList();
    try (URLClassLoader container =
            new URLClassLoader(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(types), sdk.stream())
                    .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
        URLClassLoader plugin = new URLClassLoader(new URL[] {jar.toUri().toURL()}, container)) {
      Object[] versions =
          Arrays.stream(plugin.loadClass(EXTENSION).getAnnotations())
              .filter(
                  annotation ->
                      annotation
                          .annotationType()
                          .getName()
                          .equals(JavaVersionSupport.class.getName()))
              .map(PackageIT::value)
              .findFirst()
              .orElseThrow();
      assertEquals("[JAVA_11, JAVA_17]", Arrays.toString(versions));
    }
  }

  private static Object[] value(java.lang.annotation.Annotation annotation) {
    try {
      return (Object[]) annotation.annotationType().getMethod("value").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
