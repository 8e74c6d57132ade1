package io.github.filesprovisioning.boomi.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.Browser;
import com.boomi.connector.api.ContentType;
import com.boomi.connector.api.ObjectDefinition;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectDefinitions;
import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.ObjectTypes;
import com.boomi.connector.api.OperationType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The harness, of imports,")
class BrowseRulesTest {

  /** A browser that gives these types, and good definitions that are then spoilt. */
  private record TestBrowser(String[] ids, Consumer<ObjectDefinitions> spoil) implements Browser {
    @Override
    public ObjectTypes getObjectTypes() {
      ObjectTypes types = new ObjectTypes();
      for (String id : ids) {
        ObjectType type = new ObjectType();
        type.setId(id);
        type.setLabel(id.equals("unlabelled") ? "" : "Label");
        types.getTypes().add(type);
      }
      return types;
    }

    @Override
    public ObjectDefinitions getObjectDefinitions(
        String id, Collection<ObjectDefinitionRole> roles) {
      ObjectDefinitions definitions = new ObjectDefinitions();
      for (ObjectDefinitionRole role : roles) {
        ObjectDefinition definition = new ObjectDefinition();
        boolean input = role == ObjectDefinitionRole.INPUT;
        definition.setInputType(input ? ContentType.JSON : ContentType.NONE);
        definition.setOutputType(input ? ContentType.NONE : ContentType.JSON);
        definition.setElementName("");
        definition.setJsonSchema("{}");
        definition.setCookie("short");
        definitions.getDefinitions().add(definition);
      }
      spoil.accept(definitions);
      return definitions;
    }
  }

  private static AtomOperation importing(Consumer<ObjectDefinitions> spoil, String... ids) {
    return RogueConnector.browsing(new TestBrowser(ids, spoil))
        .operation(OperationType.CREATE, Map.of());
  }

  private static void assertTypesBroken(String rule, String... ids) {
    AtomOperation operation = importing(all -> {}, ids);
    RuleViolation violation = assertThrows(RuleViolation.class, operation::objectTypes);
    assertTrue(violation.getMessage().contains(rule), violation::getMessage);
  }

  private static void assertDefinitionsBroken(String rule, Consumer<ObjectDefinitions> spoil) {
    AtomOperation operation = importing(spoil, "a");
    RuleViolation violation = assertThrows(RuleViolation.class, () -> operation.profiles("a"));
    assertTrue(violation.getMessage().contains(rule), violation::getMessage);
  }

  private static ObjectDefinition first(ObjectDefinitions definitions) {
    return definitions.getDefinitions().get(0);
  }

  @Test
  @DisplayName("is content with what is right")
  void good() {
    AtomOperation operation = importing(all -> {}, "a", "b");
    assertEquals(2, operation.objectTypes().size());
    assertEquals(2, operation.profiles("a").size());
  }

  @Test
  @DisplayName("catches too many object types, doubles and missing labels")
  void types() {
    assertTypesBroken("more object types", "a", "b", "c");
    assertTypesBroken("no id of its own", "a", "a");
    assertTypesBroken("has no label", "unlabelled");
  }

  @Test
  @DisplayName("catches definitions that are missing or in another order")
  void order() {
    assertDefinitionsBroken("one definition for each role", all -> all.getDefinitions().remove(1));
    assertDefinitionsBroken(
        "for another role", all -> all.getDefinitions().add(0, all.getDefinitions().remove(1)));
  }

  @Test
  @DisplayName("catches long cookies, missing element names and profiles that are no schema")
  void definitions() {
    assertDefinitionsBroken("longer", all -> first(all).setCookie("more than ten"));
    assertDefinitionsBroken("element name", all -> first(all).setElementName(null));
    assertDefinitionsBroken("no JSON schema", all -> first(all).setJsonSchema("[]"));
    assertDefinitionsBroken("no JSON schema", all -> first(all).setJsonSchema("{"));
    assertDefinitionsBroken("no JSON schema", all -> first(all).setJsonSchema(null));
  }
}
