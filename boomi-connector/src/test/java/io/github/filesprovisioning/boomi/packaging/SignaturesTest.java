package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

@DisplayName("The signatures of the SDK")
class SignaturesTest {
  private static final Path MODULE = Path.of("../boomi-sdk-api");
  private static final String PAGES = "https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/";

  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> each.toString().endsWith(extension)).sorted().toList();
    }
  }

  @Test
  @DisplayName("each name the public page they come from")
  void pages() throws IOException {
    Path sources = MODULE.resolve("src/main/java");
    int types = 0;
    for (Path file : files(sources, ".java")) {
      String name = sources.relativize(file).toString().replace(".java", "");
      if (!name.endsWith("package-info")) {
        types++;
        assertTrue(
            Files.readString(file).contains("href=\"" + PAGES + name + ".html\""), file::toString);
      }
    }
    assertTrue(types > 50, "only " + types);
  }

  @Test
  @DisplayName("say the same as the table of the published surface, and nothing besides")
  void table() throws IOException {
    Path classes = MODULE.resolve("target/classes");
    Assumptions.assumeTrue(
        Files.isDirectory(classes), "skipped: the build uses the vendor's SDK (-Pboomi-sdk)");
    List<String> differences = new ArrayList<>();
    for (Path file : files(classes, ".class")) {
      new ClassReader(Files.readAllBytes(file))
          .accept(new Comparison(SdkSurface.published(), differences), ClassReader.SKIP_CODE);
    }
    assertEquals(List.of(), differences);
  }

  /** Compares one type with the table. */
  private static final class Comparison extends ClassVisitor {
    private final SdkSurface surface;
    private final List<String> differences;
    private String type;

    private Comparison(SdkSurface surface, List<String> differences) {
      super(Opcodes.ASM9);
      this.surface = surface;
      this.differences = differences;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      type = name.endsWith("package-info") ? null : name;
      if (type == null) {
        return;
      }
      boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      if (!surface.hasType(name) || surface.isInterface(name) != isInterface) {
        differences.add(name);
        return;
      }
      List<String> above = new ArrayList<>(Arrays.asList(interfaces));
      if (!List.of("java/lang/Object", "java/lang/Enum").contains(superName)) {
        above.add(0, superName);
      }
      if (!above.equals(surface.supertypes(name))) {
        differences.add(name + " : " + above);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      member(access, name, descriptor);
      return null;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      member(access, name, descriptor);
      return null;
    }

    private void member(int access, String name, String descriptor) {
      boolean told = (access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
      if (type != null && told && !surface.hasMember(type, name, descriptor)) {
        differences.add(type + "." + name + " " + descriptor);
      }
    }
  }
}
