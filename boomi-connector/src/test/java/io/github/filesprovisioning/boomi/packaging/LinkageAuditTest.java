package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

@DisplayName("The linkage audit")
class LinkageAuditTest {
  private static final String API = "com/boomi/connector/api/";

  @Test
  @DisplayName("knows every reference of the connector to the SDK")
  void connector() throws IOException {
    LinkageAudit audit = new LinkageAudit(SdkSurface.published());
    inspectConnector(audit::inspect);
    assertEquals(Set.of(), audit.unknown());
    assertTrue(audit.references().size() > 100, () -> "only " + audit.references().size());
    System.out.println("linkage audit: " + audit.references().size() + " references, 0 unknown");
  }

  @Test
  @DisplayName("finds every method that the runtime may call, and tells which one is not there")
  void implementations() throws IOException {
    ImplementationAudit audit = new ImplementationAudit(SdkSurface.published());
    inspectConnector(audit::inspect);
    assertEquals(Set.of(), audit.missing());
    assertTrue(audit.implementations() >= 9, () -> "only " + audit.implementations());
    audit.inspect(implementing("PayloadMetadataFactory", "createMetadata", "()Ljava/lang/Object;"));
    assertEquals(
        Set.of("seeded/Wrong createMetadata ()L" + API + "PayloadMetadata;"), audit.missing());
  }

  private static void inspectConnector(Consumer<byte[]> audit) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        audit.accept(Files.readAllBytes(file));
      }
    }
  }

  private static byte[] implementing(String type, String name, String descriptor) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V11,
        Opcodes.ACC_PUBLIC,
        "seeded/Wrong",
        null,
        "java/lang/Object",
        new String[] {API + type});
    writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null).visitEnd();
    return writer.toByteArray();
  }

  @ParameterizedTest(name = "{4}")
  @DisplayName("catches a seeded")
  @CsvSource({
    "OperationContext, getObjectTypeId, ()Ljava/lang/Object;, true, wrong return type",
    "OperationContext, getObjectTypeId, (I)Ljava/lang/String;, true, wrong argument",
    "OperationContext, getObjectTypeId, ()Ljava/lang/String;, false, class for an interface",
    "ObjectType, setId, (Ljava/lang/String;)V, true, interface for a class",
    "ObjectType, withId, (Ljava/lang/String;)V, false, unknown method",
    "PayloadUtil, toPayload, (Ljava/lang/String;)V, false, unknown type",
    "ObjectTypes, setTypes, (Ljava/util/List;)V, false, setter of a live list"
  })
  void seeded(String owner, String name, String descriptor, boolean isInterface, String what) {
    LinkageAudit audit = new LinkageAudit(SdkSurface.published());
    audit.inspect(calling(API + owner, name, descriptor, isInterface));
    assertTrue(
        audit.unknown().stream().anyMatch(unknown -> unknown.contains(owner)),
        () -> what + " was not caught: " + audit.unknown());
  }

  @Test
  @DisplayName("accepts the same call when it is right, also of an inherited method")
  void right() {
    LinkageAudit audit = new LinkageAudit(SdkSurface.published());
    audit.inspect(
        calling(API + "OperationContext", "getObjectTypeId", "()Ljava/lang/String;", true));
    audit.inspect(
        calling(API + "OperationContext", "getConfig", "()L" + API + "AtomConfig;", true));
    audit.inspect(calling(API + "OperationStatus", "name", "()Ljava/lang/String;", false));
    assertEquals(Set.of(), audit.unknown());
  }

  @Test
  @DisplayName("catches a class that implements a class")
  void wrongSupertype() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V11,
        Opcodes.ACC_PUBLIC,
        "seeded/Wrong",
        null,
        "java/lang/Object",
        new String[] {API + "ObjectType"});
    LinkageAudit audit = new LinkageAudit(SdkSurface.published());
    audit.inspect(writer.toByteArray());
    assertEquals(Set.of("interface " + API + "ObjectType"), audit.unknown());
  }

  private static byte[] calling(String owner, String name, String descriptor, boolean isInterface) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "seeded/Caller", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "call", "()V", null, null);
    method.visitCode();
    method.visitMethodInsn(
        isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
        owner,
        name,
        descriptor,
        isInterface);
    method.visitMaxs(0, 0);
    method.visitEnd();
    return writer.toByteArray();
  }
}
