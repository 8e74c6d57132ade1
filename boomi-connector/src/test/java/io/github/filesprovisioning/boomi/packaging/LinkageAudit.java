package io.github.filesprovisioning.boomi.packaging;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Checks every reference of a class to the SDK against the table of what the SDK publishes: owner,
 * name, erased descriptor, and whether the owner is a class or an interface. What does not link in
 * an Atom shows up here.
 */
final class LinkageAudit {
  private static final String SDK = "com/boomi/";

  private final SdkSurface surface;
  private final Set<String> references = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  LinkageAudit(SdkSurface surface) {
    this.surface = surface;
  }

  /** Looks at a class. */
  void inspect(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    supertype(reader.getSuperName(), false);
    for (String each : reader.getInterfaces()) {
      supertype(each, true);
    }
    reader.accept(new OfClass(), ClassReader.SKIP_FRAMES);
  }

  /** All references to the SDK that were found. */
  Set<String> references() {
    return references;
  }

  /** Those that the SDK does not publish. */
  Set<String> unknown() {
    return unknown;
  }

  private void type(String name) {
    if (name != null && name.startsWith(SDK)) {
      references.add(name);
      if (!surface.hasType(name)) {
        unknown.add(name);
      }
    }
  }

  private void types(String descriptor) {
    Type type = Type.getType(descriptor);
    if (type.getSort() == Type.METHOD) {
      types(type.getReturnType().getDescriptor());
      for (Type argument : type.getArgumentTypes()) {
        types(argument.getDescriptor());
      }
    } else if (type.getSort() == Type.ARRAY) {
      types(type.getElementType().getDescriptor());
    } else if (type.getSort() == Type.OBJECT) {
      type(type.getInternalName());
    }
  }

  private void member(String owner, String name, String descriptor, boolean isInterface) {
    types(descriptor);
    type(owner);
    if (!owner.startsWith(SDK)) {
      return;
    }
    String reference =
        (isInterface ? "interface " : "class ") + owner + "." + name + " " + descriptor;
    references.add(reference);
    if (surface.isInterface(owner) != isInterface || !surface.hasMember(owner, name, descriptor)) {
      unknown.add(reference);
    }
  }

  private void supertype(String name, boolean mustBeInterface) {
    type(name);
    if (name != null && name.startsWith(SDK) && surface.isInterface(name) != mustBeInterface) {
      unknown.add((mustBeInterface ? "interface " : "class ") + name);
    }
  }

  private final class OfClass extends ClassVisitor {
    private OfClass() {
      super(Opcodes.ASM9);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      types(descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      types(descriptor);
      return new OfMethod();
    }
  }

  private final class OfMethod extends MethodVisitor {
    private OfMethod() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      member(owner, name, descriptor, isInterface);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      member(owner, name, descriptor, surface.isInterface(owner));
    }

    @Override
    public void visitTypeInsn(int opcode, String name) {
      types(Type.getObjectType(name).getDescriptor());
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      types(descriptor);
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    private void constant(Object value) {
      if (value instanceof Handle handle) {
        member(handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
      } else if (value instanceof Type type) {
        types(type.getDescriptor());
      }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
      type(caught);
    }
  }
}
