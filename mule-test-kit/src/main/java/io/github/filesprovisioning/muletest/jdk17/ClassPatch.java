package io.github.filesprovisioning.muletest.jdk17;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Map;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Changes names inside one class of the kernel and defines the changed class before the kernel
 * loads it. The original is read from the kernel's own jar, nothing is copied.
 */
final class ClassPatch {

  private final String className;
  private final Map<String, String> types;
  private final Map<String, String> reactorMethods;

  /**
   * Describes a patch.
   *
   * @param className the class to change
   * @param types types to create in the place of others, by internal name
   * @param reactorMethods methods of Reactor to call in the place of others, by name
   */
  ClassPatch(String className, Map<String, String> types, Map<String, String> reactorMethods) {
    this.className = className;
    this.types = types;
    this.reactorMethods = reactorMethods;
  }

  /**
   * Defines the changed class.
   *
   * @param loader the loader that would load the original
   * @throws IllegalStateException when the class is not there, is loaded already, or the JVM does
   *     not allow it
   */
  void define(ClassLoader loader) {
    try {
      byte[] bytes = changed(loader);
      Method define =
          ClassLoader.class.getDeclaredMethod(
              "defineClass", String.class, byte[].class, int.class, int.class);
      define.setAccessible(true);
      define.invoke(loader, className, bytes, 0, bytes.length);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("Could not patch " + className, e);
    }
  }

  private byte[] changed(ClassLoader loader) throws IOException {
    try (InputStream in = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new IOException("It is not on the class path");
      }
      ClassReader reader = new ClassReader(in);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new Renaming(writer), 0);
      return writer.toByteArray();
    }
  }

  private final class Renaming extends ClassVisitor {

    private Renaming(ClassVisitor next) {
      super(Opcodes.ASM5, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM5, next) {
        @Override
        public void visitTypeInsn(int opcode, String type) {
          super.visitTypeInsn(opcode, types.getOrDefault(type, type));
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String type, boolean isInterface) {
          String renamed =
              owner.startsWith("reactor/") ? reactorMethods.getOrDefault(method, method) : method;
          super.visitMethodInsn(
              opcode, types.getOrDefault(owner, owner), renamed, type, isInterface);
        }
      };
    }
  }
}
