package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.FieldSpecField;
import com.boomi.connector.api.ObjectDefinition;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The import")
class BrowseIT {
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static List<ObjectType> types(OperationType type) {
    return site.connection().operation(type, Map.of()).objectTypes();
  }

  private static Set<String> labels(OperationType type) {
    return types(type).stream().map(ObjectType::getLabel).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("offers every entry of the catalogue once, under one operation type or another")
  void parity() {
    Set<String> expected = new TreeSet<>();
    Catalog catalog = Catalog.load();
    catalog.actions().stream()
        .filter(action -> !action.unsupported().containsKey("boomi"))
        .forEach(action -> expected.add(action.id()));
    catalog.triggers().stream()
        .filter(trigger -> !trigger.unsupported().containsKey("boomi"))
        .forEach(trigger -> expected.add(trigger.id()));
    Set<String> offered = new TreeSet<>();
    for (OperationType type : OperationType.values()) {
      for (ObjectType each : types(type)) {
        assertTrue(offered.add(each.getId()), () -> each.getId() + " is offered twice");
        assertFalse(each.getHelpText().isBlank(), each.getId());
      }
    }
    assertEquals(expected, offered);
  }

  @Test
  @DisplayName("calls records by their names and actions by what they do")
  void titles() {
    assertEquals(Set.of("User", "Group"), labels(OperationType.GET));
    assertEquals(Set.of("User", "Group", "Public key"), labels(OperationType.CREATE));
    assertEquals(Set.of("User", "Group", "Membership", "Permission"), labels(OperationType.UPSERT));
    assertEquals(
        Set.of("User", "Group", "Public key", "API key", "Access request"),
        labels(OperationType.DELETE));
    assertTrue(labels(OperationType.EXECUTE).contains("Onboard user"));
    assertTrue(labels(OperationType.LISTEN).contains("User created"));
  }

  @Test
  @DisplayName("gives profiles for every object type that are valid draft-4 schemas")
  void profiles() {
    JsonNode draft4 =
        Site.json(
            "{'$schema':'http://json-schema.org/draft-04/schema#',"
                + "'$ref':'http://json-schema.org/draft-04/schema#'}");
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
    for (OperationType type : OperationType.values()) {
      AtomOperation operation = site.connection().operation(type, Map.of());
      for (ObjectType each : types(type)) {
        for (ObjectDefinition definition : operation.profiles(each.getId())) {
          JsonNode profile = Site.json(definition.getJsonSchema());
          assertEquals(Set.of(), factory.getSchema(draft4).validate(profile), each.getId());
          assertEquals("object", profile.path("type").asText(), each.getId());
          assertTrue(profile.findValues("$ref").isEmpty(), each.getId());
          profile.findValues("type").forEach(word -> assertFalse(word.isArray(), each.getId()));
          assertNotNull(definition.getCookie());
        }
      }
    }
  }

  @Test
  @DisplayName("says what a query can filter, sort and select")
  void fieldSpec() {
    ObjectDefinition users =
        site.connection().operation(OperationType.QUERY, Map.of()).profiles("user.list").get(0);
    FieldSpecField username = field(users, "username");
    assertTrue(username.isFilterable() && username.isSortable() && username.isSelectable());
    FieldSpecField notes = field(users, "notes");
    assertFalse(notes.isSortable());
    FieldSpecField search = field(users, "search");
    assertTrue(search.isFilterable());
    assertFalse(search.isSelectable());
  }

  private static FieldSpecField field(ObjectDefinition definition, String name) {
    return definition.getFieldSpecFields().stream()
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("leaves out what the key may not work with, and says so when nothing is left")
  void rights() {
    try (Site own = new Site()) {
      own.seed(
          "{'users':[{'username':'ann'}],'api_keys':[{'user':'ann','name':'own','key':'"
              + Site.MEMBER_KEY
              + "'}]}");
      AtomOperation get =
          own.connection(Map.of("apiKey", Site.MEMBER_KEY)).operation(OperationType.GET, Map.of());
      ConnectorException refused = assertThrows(ConnectorException.class, get::objectTypes);
      assertTrue(refused.getStatusMessage().contains("site administrator"));
      assertEquals(0, own.sandbox().writeCount());
    }
  }

  @Test
  @DisplayName("obeys the limits of the container")
  void limits() {
    try (Site narrow = new Site(AtomLimits.usual().browsing(2, 20))) {
      AtomOperation get = narrow.connection().operation(OperationType.GET, Map.of());
      assertEquals(2, get.objectTypes().size());
      assertNull(get.profiles("user.get").get(0).getCookie());
      AtomOperation execute = narrow.connection().operation(OperationType.EXECUTE, Map.of());
      ConnectorException refused = assertThrows(ConnectorException.class, execute::objectTypes);
      assertEquals("LIMIT", refused.getStatusCode());
    }
  }

  @Test
  @DisplayName("is not needed again as long as the profile is the same; otherwise the log says so")
  void cookies() {
    AtomOperation operation = site.operation(OperationType.UPSERT, "group.ensure");
    operation.run(InputDocument.of("{\"name\":\"Sales\"}"));
    assertEquals(List.of(), operation.logLines());
    operation.withCookie(
        ObjectDefinitionRole.INPUT, "{\"v\":1,\"type\":\"group.ensure\",\"profile\":\"0\"}");
    operation.run(InputDocument.of("{\"name\":\"Sales\"}"));
    assertTrue(operation.logLines().toString().contains("another version"));
  }

  @Test
  @DisplayName("names what there is when an object type is unknown")
  void unknownType() {
    AtomOperation operation = site.connection().operation(OperationType.GET, Map.of());
    ConnectorException refused =
        assertThrows(ConnectorException.class, () -> operation.importing("user.getting"));
    assertTrue(refused.getStatusMessage().contains("group.get"));
  }
}
