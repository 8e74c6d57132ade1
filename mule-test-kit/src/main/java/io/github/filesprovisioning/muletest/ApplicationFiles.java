package io.github.filesprovisioning.muletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The files of one application: its flows, and what the kernel keeps while it runs. */
final class ApplicationFiles implements AutoCloseable {

  private final Path temporary;
  private final Path workingDirectory;

  private ApplicationFiles(Path temporary, Path workingDirectory) {
    this.temporary = temporary;
    this.workingDirectory = workingDirectory;
  }

  /**
   * Makes room for an application.
   *
   * @param workingDirectory a directory to keep, or null for one that goes away
   */
  static ApplicationFiles create(Path workingDirectory) throws IOException {
    Path temporary = Files.createTempDirectory("mule-app");
    return new ApplicationFiles(
        temporary, workingDirectory == null ? temporary.resolve("work") : workingDirectory);
  }

  Path workingDirectory() {
    return workingDirectory;
  }

  Path write(String xml) throws IOException {
    return Files.writeString(Files.createTempFile(temporary, "flows", ".xml"), xml);
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not clean up after an application", e);
    }
  }
}
