package io.github.filesprovisioning.boomi.packaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Checks that every class has all methods, with their erased descriptors, of the SDK's interfaces
 * that it implements. What is missing would end in an AbstractMethodError when the runtime calls.
 */
final class ImplementationAudit {
  private final SdkSurface surface;
  private final Map<String, Implementation> classes = new HashMap<>();

  private record Implementation(String superName, Set<String> interfaces, Set<String> methods) {}

  ImplementationAudit(SdkSurface surface) {
    this.surface = surface;
  }

  /** Looks at a class. */
  void inspect(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    boolean concrete = (reader.getAccess() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0;
    Set<String> methods = new HashSet<>();
    reader.accept(new MethodsOf(methods), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    classes.put(
        reader.getClassName(),
        new Implementation(
            reader.getSuperName(), concrete ? Set.of(reader.getInterfaces()) : Set.of(), methods));
  }

  /** Methods that the runtime may call and that are not there, each after the name of its class. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    classes.forEach(
        (name, implementation) ->
            implementation
                .interfaces()
                .forEach(
                    each ->
                        surface
                            .methodsOfInterface(each)
                            .filter(method -> !has(name, method))
                            .forEach(method -> missing.add(name + " " + method))));
    return missing;
  }

  /** How many classes implement interfaces of the SDK. */
  long implementations() {
    return classes.values().stream()
        .filter(each -> each.interfaces().stream().anyMatch(surface::hasType))
        .count();
  }

  private boolean has(String name, String method) {
    Implementation implementation = classes.get(name);
    return implementation != null
        && (implementation.methods().contains(method) || has(implementation.superName(), method));
  }

  /** Collects the methods of a class that others can call. */
  private static final class MethodsOf extends ClassVisitor {
    private final Set<String> methods;

    private MethodsOf(Set<String> methods) {
      super(Opcodes.ASM9);
      this.methods = methods;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if ((access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_ABSTRACT) == 0) {
        methods.add(name + " " + descriptor);
      }
      return null;
    }
  }
}
