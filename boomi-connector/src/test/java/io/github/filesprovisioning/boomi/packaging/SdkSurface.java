package io.github.filesprovisioning.boomi.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The table of what the SDK publishes: types with their kind and supertypes, and their members. */
final class SdkSurface {
  private final Map<String, Type> types = new HashMap<>();

  private record Type(boolean isInterface, List<String> supertypes, Set<String> members) {}

  private SdkSurface(String table) {
    Type open = null;
    for (String line : table.split("\n", -1)) {
      if (line.startsWith("  ")) {
        open.members().add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] halves = line.split(" : ", -1);
        String[] head = halves[0].split(" ", -1);
        open =
            new Type(
                head[0].equals("interface"),
                halves.length == 1 ? List.of() : Arrays.asList(halves[1].split(" ", -1)),
                new HashSet<>());
        types.put(head[1], open);
      }
    }
  }

  /** The table in the resources. */
  static SdkSurface published() {
    try (InputStream table = SdkSurface.class.getResourceAsStream("sdk-surface.txt")) {
      return new SdkSurface(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the table cannot be read", e);
    }
  }

  boolean hasType(String name) {
    return types.containsKey(name);
  }

  boolean isInterface(String name) {
    return types.containsKey(name) && types.get(name).isInterface();
  }

  /** The supertypes of a type, in the order of the table. */
  List<String> supertypes(String name) {
    return types.get(name).supertypes();
  }

  /** Name and descriptor of every method of an interface of the SDK and of those above it. */
  Stream<String> methodsOfInterface(String name) {
    Type type = types.get(name);
    return type == null
        ? Stream.of()
        : Stream.concat(
            type.members().stream(), type.supertypes().stream().flatMap(this::methodsOfInterface));
  }

  /** Whether a type or one of its supertypes has a member; those of the JDK count too. */
  boolean hasMember(String owner, String name, String descriptor) {
    Type type = types.get(owner);
    if (type == null) {
      return jdkHas(owner, name);
    }
    if (type.members().contains(name + " " + descriptor)) {
      return true;
    }
    boolean ofObject = !name.equals("<init>") && jdkHas("java/lang/Object", name);
    boolean ofEnum =
        jdkHas("java/lang/Enum", name) && type.members().contains("values ()[L" + owner + ";");
    return ofObject
        || ofEnum
        || type.supertypes().stream().anyMatch(parent -> hasMember(parent, name, descriptor));
  }

  private static boolean jdkHas(String type, String method) {
    try {
      return Arrays.stream(Class.forName(type.replace('/', '.')).getMethods())
          .anyMatch(each -> each.getName().equals(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
