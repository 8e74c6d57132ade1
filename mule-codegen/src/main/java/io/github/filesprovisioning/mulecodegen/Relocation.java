package io.github.filesprovisioning.mulecodegen;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** New names for packages, in file names and inside class files. */
final class Relocation extends Remapper {
  private static final String TARGET = Packages.ROOT.replace('.', '/') + "/internal/bundled/";
  private static final Map<String, String> PACKAGES =
      Map.of(
          "com/fasterxml/jackson/", TARGET + "jackson/",
          "io/github/filesprovisioning/core/", TARGET + "core/");

  Relocation() {
    super(Opcodes.ASM9);
  }

  @Override
  public String map(String internalName) {
    return path(internalName);
  }

  /** The new name of a file; the old one where it is not moved. */
  String path(String name) {
    return PACKAGES.entrySet().stream()
        .filter(moved -> name.startsWith(moved.getKey()))
        .map(moved -> moved.getValue() + name.substring(moved.getKey().length()))
        .findFirst()
        .orElse(name);
  }

  byte[] classFile(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new ClassRemapper(writer, this), 0);
    return writer.toByteArray();
  }
}
