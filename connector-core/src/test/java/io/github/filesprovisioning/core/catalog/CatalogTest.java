package io.github.filesprovisioning.core.catalog;

import static io.github.filesprovisioning.core.catalog.SandboxSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The catalogue")
class CatalogTest {
  private final Catalog catalog = Catalog.load();

  @Test
  @DisplayName("tells what an operation is called, takes and promises")
  void describesAnOperation() {
    ActionDefinition action = catalog.action("user.delete");
    assertEquals("user", action.resource());
    assertEquals("delete", action.verb());
    assertEquals("Delete user", action.label());
    assertEquals(Optional.of("deleteUser"), action.operation());
    assertEquals(List.of("id", "new_owner_id"), action.basic());
    assertFalse(action.isList());
    assertFalse(action.isReadOnly());
    assertTrue(action.errors().contains(ErrorKind.NOT_FOUND));
    assertEquals("object", action.output().path("type").asText());
  }

  @Test
  @DisplayName("tells what a composite is called, takes and promises")
  void describesAComposite() {
    ActionDefinition action = catalog.action("lifecycle.onboard_user");
    assertTrue(action.operation().isEmpty());
    assertTrue(action.isRepeatable());
    assertTrue(action.errors().contains(ErrorKind.UNCERTAIN));
    assertEquals("#/$defs/OnboardUserResult", action.output().path("$ref").asText());
    assertTrue(action.output().path("$defs").has("User"));
    assertTrue(catalog.action("group.list").isList());
    assertTrue(catalog.action("membership.check").isReadOnly());
  }

  @Test
  @DisplayName("shows every field of an action once, basic or advanced")
  void basicAndAdvanced() {
    for (ActionDefinition action : catalog.actions()) {
      Set<String> fields = new LinkedHashSet<>(action.basic());
      assertTrue(fields.addAll(action.advanced()) || action.advanced().isEmpty(), action.id());
      assertEquals(action.basic().size() + action.advanced().size(), fields.size(), action.id());
      Set<String> declared = new LinkedHashSet<>();
      action.input().toJson().path("properties").fieldNames().forEachRemaining(declared::add);
      assertEquals(declared, fields, action.id());
    }
  }

  @Test
  @DisplayName("tells what its entries are about")
  void describesAResource() {
    ResourceDefinition keys = catalog.resource(catalog.action("api_key.list").resource());
    assertEquals("API keys", keys.title());
    assertEquals("API key", keys.singular());
    assertEquals("API keys", keys.plural());
    assertThrows(InvalidInputException.class, () -> catalog.resource("api_keys"));
  }

  @Test
  @DisplayName("tells which fields of a filter may be given together")
  void filterCombinations() {
    Map<String, List<Set<String>>> users = catalog.action("user.list").filterCombinations();
    assertTrue(users.get("filter").contains(Set.of("company", "name")));
    assertFalse(users.get("filter").contains(Set.of("company", "email")));
    assertEquals(List.of(Set.of("company", "name")), users.get("filter_prefix"));
    assertEquals(Map.of(), catalog.action("access_request.list").filterCombinations());
    assertEquals(Map.of(), catalog.action("user.ensure").filterCombinations());
  }

  @Test
  @DisplayName("tells what a trigger watches")
  void describesATrigger() {
    TriggerDefinition expiring = catalog.trigger("user.access_expiring");
    assertEquals("user", expiring.resource());
    assertEquals("access_expiring", expiring.event());
    assertEquals("listUsers", expiring.detectionOperation());
    assertEquals(List.of("days_before"), expiring.basic());
    TriggerDefinition deleted = catalog.trigger("user.deleted");
    assertEquals("a user is deleted", deleted.clause());
    assertTrue(deleted.output().path("$defs").has("UserEvent"));
    assertThrows(InvalidInputException.class, () -> deleted.input().check(json("{'x':1}")));
  }

  @Test
  @DisplayName("has a list of choices for every reference of an input")
  void lookups() {
    for (ActionDefinition action : catalog.actions()) {
      for (JsonNode reference : action.input().toJson().findValues("x-reference")) {
        assertEquals(reference.asText(), catalog.lookup(reference.asText()).id(), action.id());
      }
    }
  }

  @Test
  @DisplayName("names an entry that may have been meant")
  void suggestsEntries() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> catalog.trigger("user.craeted"));
    assertEquals(
        "trigger must be the id of one in the catalogue; did you mean user.created?",
        e.getMessage());
    e = assertThrows(InvalidInputException.class, () -> catalog.lookup("zebra"));
    assertEquals("lookup must be the id of one in the catalogue", e.getMessage());
    assertThrows(InvalidInputException.class, () -> catalog.action(null));
  }

  @Test
  @DisplayName("gives copies of schemas, so that nobody can change it")
  void cannotBeChanged() {
    ((ObjectNode) catalog.action("user.get").input().toJson()).removeAll();
    ((ObjectNode) catalog.action("user.get").output()).removeAll();
    assertTrue(catalog.action("user.get").input().toJson().has("properties"));
    assertTrue(catalog.action("user.get").output().has("$ref"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{'type':'string','const':'a'}",
        "{'type':'string','minimum':1}",
        "{'type':'string','format':'uuid'}",
        "{'type':'string','minLength':'1'}",
        "{'type':'string','pattern':1}",
        "{'type':'string','x-list-of':'boolean','x-separator':','}",
        "{'type':'integer','format':'double'}",
        "{'type':'number'}",
        "{'type':['string','integer']}",
        "{'type':'array','items':{'type':'string','not':{}}}",
        "{'type':'array'}",
        "{'type':'object','properties':{'a':{'type':'string','oneOf':[]}}}",
        "{'type':'object','additionalProperties':{'type':'string'}}",
        "{'$ref':'#/$defs/Missing'}",
        "{'$ref':'other.json'}"
      })
  @DisplayName("is not loaded when it has a rule that would not be checked")
  void unknownRules(String schema) {
    ObjectNode compiled = json("{'actions':[{'id':'a.b','operation':{'id':'x'},'output':{}}]}");
    ObjectNode input = json("{'type':'object','additionalProperties':false}");
    input.putObject("properties").set("field", json(schema));
    ((ObjectNode) compiled.path("actions").get(0)).set("input", input);
    assertThrows(CatalogFormatException.class, () -> Catalog.of(compiled));
  }

  @Test
  @DisplayName("is not loaded when an action has nothing to run, or an error of an unknown kind")
  void incompleteEntries() {
    assertThrows(
        CatalogFormatException.class,
        () -> Catalog.of(json("{'actions':[{'id':'a.b','input':{'type':'object'},'output':{}}]}")));
    assertThrows(
        CatalogFormatException.class, () -> Catalog.of(json("{'actions':[{'label':'x'}]}")));
    assertThrows(
        CatalogFormatException.class,
        () ->
            Catalog.of(
                json(
                    "{'actions':[{'id':'a.b','operation':{'id':'x'},'output':{},"
                        + "'input':{'type':'object'},'errors':['ODD']}]}")));
  }

  @Test
  @DisplayName("does not run a method that the core has not")
  void unknownMethod() {
    Catalog odd =
        Catalog.of(
            json(
                "{'actions':[{'id':'a.b','method':'flyAway','output':{},"
                    + "'input':{'type':'object'}}]}"));
    try (SandboxSite site = new SandboxSite()) {
      assertThrows(CatalogFormatException.class, () -> new ActionRunner(odd, site.client()));
    }
  }
}
