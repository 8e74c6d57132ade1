package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mule.sdk.api.annotation.JavaVersionSupport;

/** What is in the jar that people install, and what is not. */
class PackageIT {
  private static final int JAVA_11 = 55;
  private static final String ROOT = "io/github/filesprovisioning/mule/";
  private static final String EXTENSION =
      "io.github.filesprovisioning.mule.internal.config.ProvisioningExtension";

  /** A line of jdeps: a package, one that it needs, and where that is. */
  private static final Pattern NEED = Pattern.compile("(?m)^ +\\S+ +-> (\\S+ +.*)$");

  /** The connector itself, the JDK (Jackson can do without its beans), the API of the runtime. */
  private static final Pattern OFFERED =
      Pattern.compile(
          "io\\.github\\.filesprovisioning\\.mule\\..*"
              + "|\\S+ +(java\\.base|java\\.net\\.http|java\\.xml|java\\.sql)\\s*"
              + "|org\\.mule\\.(runtime\\.(extension\\.)?api|metadata\\.api|sdk\\.api)\\..*"
              + "|java\\.beans +java\\.desktop\\s*"
              + "|javax\\.inject .*");

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
  void itNeedsTheRuntimesApiAndTheJdkAndNothingElse() {
    StringWriter said = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(said),
            new PrintWriter(said),
            "--multi-release",
            "base",
            "-verbose:package",
            jar.toString());
    Set<String> others =
        NEED.matcher(said.toString())
            .results()
            .map(need -> need.group(1))
            .filter(need -> !OFFERED.matcher(need).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(said.toString().contains("-> org.mule.runtime."), said::toString);
    assertEquals(Set.of(), others);
  }

  @Test
  void licencesOfWhatIsInsideComeAlong() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Set<String> licences =
          file.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith("LICENSE"))
              .map(name -> name.replaceAll("-[0-9.]+/", "/"))
              .collect(Collectors.toSet());
      String jackson = "META-INF/licenses/jackson-";
      assertEquals(
          Set.of(
              "META-INF/LICENSE",
              jackson + "annotations/LICENSE",
              jackson + "databind/LICENSE",
              jackson + "core/LICENSE",
              jackson + "core/FastDoubleParser-LICENSE",
              jackson + "core/FastDoubleParser-ThirdParty-LICENSE",
              jackson + "core/Schubfach-LICENSE"),
          licences);
    }
  }

  /** What one configuration could leave there would reach another. */
  @Test
  void noClassHasAStaticFieldThatCanChange() throws Exception {
    try (MulePlugin plugin = PackagedConnector.load()) {
      for (String name : classes("")) {
        if (!name.contains(".bundled.jackson.")) {
          for (Field field : plugin.loadClass(name).getDeclaredFields()) {
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            assertTrue(!isStatic || Modifier.isFinal(field.getModifiers()), field::toString);
          }
        }
      }
    }
  }

  @Test
  void recordsCanBeStoredComparedAndRead() throws Exception {
    try (MulePlugin plugin = PackagedConnector.load()) {
      List<String> names = classes("api/record/");
      assertFalse(names.isEmpty());
      for (String name : names) {
        Class<?> type = plugin.loadClass(name);
        Object record = type.getConstructor().newInstance();
        Object copy = copyOf(record, type.getClassLoader());
        assertEquals(record, copy);
        assertEquals(record.hashCode(), copy.hashCode());
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            String title = field.getName().substring(0, 1).toUpperCase(Locale.ROOT);
            assertEquals(
                field.getType(),
                type.getMethod("get" + title + field.getName().substring(1)).getReturnType());
          }
        }
      }
    }
  }

  private static Object copyOf(Object record, ClassLoader loader) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(record);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
            return Class.forName(type.getName(), false, loader);
          }
        }) {
      return in.readObject();
    }
  }

  private List<String> classes(String under) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(ROOT + under) && name.endsWith(".class"))
          .map(name -> name.replaceAll("\\.class$", "").replace('/', '.'))
          .toList();
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
