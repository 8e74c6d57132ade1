package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads what the app really has and compares it with the core's catalogue. */
@DisplayName("The modules of the app")
class ParityTest {
  private static final String KEY = "make";

  /** Fields that Make fills itself or cannot carry, by entry; docs/make.md tells them. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "permission.grant", Set.of("group_ids"),
          "permission.revoke", Set.of("group_ids"));

  @Test
  void are_the_entries_of_the_catalogue_that_Make_can_offer() throws IOException {
    Set<String> expected = new TreeSet<>();
    Catalog.load().actions().stream()
        .filter(action -> !action.unsupported().containsKey(KEY))
        .map(ActionDefinition::id)
        .forEach(expected::add);
    Catalog.load().triggers().stream()
        .filter(trigger -> !trigger.unsupported().containsKey(KEY))
        .map(TriggerDefinition::id)
        .forEach(expected::add);

    Set<String> modules = new TreeSet<>();
    read("app/makecomapp.json")
        .at("/components/module")
        .fieldNames()
        .forEachRemaining(name -> modules.add(entries().get(name)));
    assertEquals(expected, modules);
  }

  @Test
  void ask_for_every_field_of_the_entry() throws IOException {
    for (ActionDefinition action : Catalog.load().actions()) {
      if (action.unsupported().containsKey(KEY) || action.id().equals("api.call")) {
        continue;
      }
      Set<String> expected = new TreeSet<>(action.basic());
      expected.addAll(action.advanced());
      expected.removeAll(LEFT_OUT.getOrDefault(action.id(), Set.of()));
      if (action.isList()) {
        expected.removeAll(Set.of("cursor", "per_page"));
        expected.add("limit");
      }
      assertEquals(expected, parameters(action.id()), action.id());
    }
  }

  @Test
  void say_about_the_platform_why_an_entry_is_not_there() {
    Map<String, String> reasons =
        StreamSupport.stream(Catalog.load().actions().spliterator(), false)
            .filter(action -> action.unsupported().containsKey(KEY))
            .collect(
                Collectors.toMap(ActionDefinition::id, action -> action.unsupported().get(KEY)));
    Catalog.load().triggers().stream()
        .filter(trigger -> trigger.unsupported().containsKey(KEY))
        .forEach(trigger -> reasons.put(trigger.id(), trigger.unsupported().get(KEY)));
    reasons.forEach(
        (id, reason) ->
            assertTrue(reason.contains("Make") || reason.contains("IML"), id + ": " + reason));
  }

  private static Set<String> parameters(String id) throws IOException {
    String name = ModuleName.of(id);
    Set<String> names = new TreeSet<>();
    read("app/modules/" + name + "/" + ModuleName.kebab(name) + ".mappable-params.iml.json")
        .forEach(parameter -> names.add(parameter.path("name").asText()));
    return names;
  }

  private static Map<String, String> entries() {
    try {
      return StreamSupport.stream(read("catalogue-modules.json").spliterator(), false)
          .collect(
              Collectors.toMap(
                  entry -> entry.path("module").asText(), entry -> entry.path("id").asText()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode read(String path) throws IOException {
    return new ObjectMapper().readTree(Path.of(path).toFile());
  }
}
