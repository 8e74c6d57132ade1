package io.github.filesprovisioning.muletest.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.muletest.tiny.internal.TinyExtension;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Builds a jar of the tiny connector as a project does: compile, describe in a JVM of its own,
 * package. Its classes get another package, because a kernel that finds a connector's classes on
 * its own class path mixes them up with those of the jar.
 */
final class TinyJar {

  static final String PACKAGE = "io.github.filesprovisioning.muletest.packed";

  private static final String ORIGINAL = "io.github.filesprovisioning.muletest.tiny";

  private TinyJar() {}

  /**
   * Makes the jar.
   *
   * @param directory where everything goes: {@code classes}, {@code mule} and the jar
   */
  static Path build(Path directory) throws IOException, InterruptedException {
    Path sources = Files.createDirectory(directory.resolve("sources"));
    Path classes = Files.createDirectory(directory.resolve("classes"));
    compile(renamed(sources), classes);
    describe(sources, classes, directory.resolve("mule"));
    Path descriptor = classes.resolve("META-INF/mule-artifact/mule-artifact.json");
    Files.createDirectories(descriptor.getParent());
    Files.move(classes.resolve("META-INF/auto-generated-mule-artifact.json"), descriptor);
    Path jar = directory.resolve("tiny-mule-plugin.jar");
    pack(classes, jar);
    return jar;
  }

  private static List<Path> renamed(Path sources) throws IOException {
    Path original = Path.of("src/test/java").resolve(ORIGINAL.replace('.', '/'));
    List<Path> copies = new ArrayList<>();
    for (Path file : files(original)) {
      Path copy =
          sources.resolve(PACKAGE.replace('.', '/')).resolve(original.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      copies.add(Files.writeString(copy, Files.readString(file).replace(ORIGINAL, PACKAGE)));
    }
    return copies;
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options = List.of("-parameters", "-proc:none");
      assertTrue(
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call());
    }
  }

  private static void describe(Path sources, Path classes, Path out)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.xml/javax.xml.namespace=ALL-UNNAMED",
                "-classpath",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                DescribeExtension.class.getName(),
                classes.toString(),
                "2.3.4",
                TinyExtension.class.getName().replace(ORIGINAL, PACKAGE),
                out.toString(),
                sources.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /** Packs a directory into a jar. */
  static void pack(Path directory, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : files(directory)) {
        entries.putNextEntry(
            new JarEntry(directory.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
