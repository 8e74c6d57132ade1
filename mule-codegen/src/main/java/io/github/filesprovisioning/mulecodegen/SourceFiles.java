package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Writes Java files, each name once. */
final class SourceFiles {
  private final Path directory;
  private final Set<String> written = new HashSet<>();

  SourceFiles(Path directory) {
    this.directory = directory;
  }

  void write(String packageName, TypeSpec type) {
    if (!written.add(packageName + "." + type.name())) {
      throw new IllegalStateException("two entries of the catalogue would be " + type.name());
    }
    try {
      JavaFile.builder(packageName, type).indent("  ").build().writeTo(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
