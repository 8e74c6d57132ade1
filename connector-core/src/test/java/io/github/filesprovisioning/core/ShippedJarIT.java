package io.github.filesprovisioning.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes into platform packages, looked at as it is shipped. */
class ShippedJarIT {
  private static final Path JAR = Path.of(System.getProperty("shipped.jar"));
  private static final int JAVA_11 = 55;
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  @DisplayName("The jar and its run-time dependencies stay under 3 MB")
  void isSmall() throws Exception {
    long size = Files.size(JAR);
    for (Class<?> type : List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class)) {
      size += Files.size(jarOf(type));
    }
    assertTrue(size < 3 * MEGABYTE, "together they have " + size + " bytes");
  }

  @Test
  @DisplayName("Every class is Java 11 bytecode and ours")
  void isJava11AndOurs() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile());
        Stream<? extends ZipEntry> entries = jar.stream()) {
      List<? extends ZipEntry> classes =
          entries.filter(entry -> entry.getName().endsWith(".class")).toList();
      assertTrue(classes.size() > 100, "classes: " + classes.size());
      for (ZipEntry entry : classes) {
        assertTrue(entry.getName().startsWith("io/github/filesprovisioning/core/"), entry::getName);
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
          in.readInt();
          in.readUnsignedShort();
          assertEquals(JAVA_11, in.readUnsignedShort(), entry::getName);
        }
      }
    }
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
