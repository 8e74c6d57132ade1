package io.github.filesprovisioning.powerautomate.solution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive in memory.
 *
 * @param files contents by path
 */
public record Archive(Map<String, byte[]> files) {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** Takes a copy, sorted by path. */
  public Archive {
    files = new TreeMap<>(files);
  }

  /** Reads an archive. Bytes that are none give an empty one. */
  public static Archive read(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new Archive(files);
  }

  /** The archive as bytes, the same whenever it is made of the same files. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A text file; empty when it is not there. */
  String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /** An archive inside of this one; empty when it is not there. */
  Archive inner(String path) throws IOException {
    return read(files.getOrDefault(path, new byte[0]));
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The first file whose path ends like this; empty when there is none. */
  String textOfFileEndingWith(String ending) {
    return files.keySet().stream()
        .filter(path -> path.endsWith(ending))
        .findFirst()
        .map(this::text)
        .orElse("");
  }
}
