package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;

/**
 * Modules by what they are about, in the order that Make prescribes: triggers, creating, changing,
 * reading, searching, deleting, then the rest.
 */
final class Groups {
  private static final List<String> KINDS =
      List.of("trigger", "create", "update", "read", "search", "delete");

  private Groups() {}

  static ArrayNode of(Catalogue catalogue, List<Module> modules) {
    ArrayNode groups = JsonNodeFactory.instance.arrayNode();
    for (String resource : catalogue.resources()) {
      List<Module> members = members(resource, modules);
      if (!members.isEmpty()) {
        ArrayNode names =
            groups.addObject().put("label", catalogue.title(resource)).putArray("modules");
        members.forEach(module -> names.add(module.name()));
      }
    }
    return groups;
  }

  static List<Module> members(String resource, List<Module> modules) {
    return modules.stream()
        .filter(module -> module.resource().equals(resource))
        .sorted(Comparator.comparing(Groups::place))
        .toList();
  }

  private static int place(Module module) {
    int place =
        KINDS.indexOf(module.type().equals("action") ? module.crud().orElse("") : module.type());
    return place < 0 ? KINDS.size() : place;
  }
}
