package io.github.filesprovisioning.mulecodegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a jar whose bytes follow from its content alone. */
final class JarWriter implements AutoCloseable {
  /** 2026-01-01, the time of every entry. */
  private static final long TIME = 1_767_225_600_000L;

  /** Everything that is shipped is of this connector, or was moved into it. */
  private static final String OWN = Packages.ROOT.replace('.', '/') + "/";

  /** A library may hand on several, as jackson-core does for code of others inside it. */
  private static final Pattern NOTICE = Pattern.compile("META-INF/[^/]*(LICENSE|NOTICE)[^/]*");

  private final ZipOutputStream zip;
  private final Relocation relocation;
  private final Set<String> names = new HashSet<>();

  JarWriter(Path file, Relocation relocation) throws IOException {
    this.zip = new ZipOutputStream(Files.newOutputStream(file));
    this.zip.setLevel(Deflater.BEST_COMPRESSION);
    this.relocation = relocation;
  }

  void addAll(Path jar) throws IOException {
    copy(jar, name -> name);
  }

  /**
   * Classes and resources, and what the licence asks to hand on. Not what describes a module or
   * another release of Java: those classes are only faster.
   */
  void addLibrary(Path jar) throws IOException {
    String library = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    copy(
        jar,
        name -> {
          if (NOTICE.matcher(name).matches()) {
            return "META-INF/licenses/" + library + name.substring("META-INF".length());
          }
          return name.startsWith("META-INF/") || name.equals("module-info.class") ? null : name;
        });
  }

  private void copy(Path jar, java.util.function.UnaryOperator<String> naming) throws IOException {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(source.entries())) {
        String name = entry.isDirectory() ? null : naming.apply(entry.getName());
        if (name != null) {
          add(name, source.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private void add(String name, byte[] bytes) throws IOException {
    String path = relocation.path(name);
    boolean isClass = path.endsWith(".class");
    if (isClass && !path.startsWith(OWN)) {
      throw new IllegalStateException(path + " belongs to somebody else and must not be shipped");
    }
    if (!names.add(path)) {
      throw new IllegalStateException(path + " would be in the jar twice");
    }
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(TIME);
    zip.putNextEntry(entry);
    zip.write(isClass ? relocation.classFile(bytes) : bytes);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
