package io.github.filesprovisioning.benchmarks.shipped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Something that people install: files below a folder.
 *
 * @param what in words
 * @param folder where they are
 * @param files which, as globs relative to the folder
 * @param packed whether they are single files that are installed as they are; else they are packed
 *     to be weighed, as the platform does when they are uploaded
 */
record Shipped(String what, Path folder, List<String> files, boolean packed) {

  /** Files that the build has packed. */
  static Shipped archives(String what, Path folder, String... files) {
    return new Shipped(what, folder, List.of(files), true);
  }

  /** Files that are uploaded together. */
  static Shipped sources(String what, Path folder, String... files) {
    return new Shipped(what, folder, List.of(files), false);
  }

  /**
   * The size in bytes.
   *
   * @throws IllegalStateException when a file is missing
   */
  long bytes() throws IOException {
    long bytes = 0;
    CountingStream counted = new CountingStream();
    try (ZipOutputStream zip = new ZipOutputStream(counted)) {
      for (String glob : files) {
        List<Path> found = find(glob);
        if (found.isEmpty()) {
          throw new IllegalStateException(folder + "/" + glob + " has not been built");
        }
        for (Path file : found) {
          bytes += Files.size(file);
          zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
          Files.copy(file, zip);
        }
      }
    }
    return packed ? bytes : counted.size;
  }

  private List<Path> find(String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> matcher.matches(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class CountingStream extends OutputStream {
    private long size;

    @Override
    public void write(int b) {
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      size += length;
    }
  }
}
