package io.github.filesprovisioning.contract;

import static io.github.filesprovisioning.contract.CatalogSource.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The compiled catalogue")
class CatalogCompilerTest {
  private final JsonNode compiled = compiled(source -> {});

  private static JsonNode compiled(Consumer<CatalogSource> edit) {
    try {
      return CatalogCompiler.compile(CatalogSource.contract(edit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode entry(JsonNode catalog, String kind, String id) {
    for (JsonNode entry : catalog.path(kind)) {
      if (entry.path("id").asText().equals(id)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("no " + kind + " called " + id);
  }

  private JsonNode action(String id) {
    return entry(compiled, "actions", id);
  }

  @Test
  @DisplayName("tells of an operation which field travels where")
  void operation() {
    assertEquals(
        json(
            "{'id':'updateUser','method':'PATCH','path':'/users/{id}','pathFields':['id'],"
                + "'queryFields':[],'body':true}"),
        action("user.update").path("operation"));
    assertEquals("Update user", action("user.update").path("label").asText());
    assertEquals("Update a user", action("user.update").path("labelWithArticles").asText());
  }

  @Test
  @DisplayName("puts the fields of path, query and body into one strict input")
  void input() {
    JsonNode input = action("user.update").path("input");
    assertTrue(input.path("properties").has("id"));
    assertTrue(input.path("properties").has("username"));
    assertFalse(input.path("additionalProperties").asBoolean(true));
    assertEquals(json("['id']"), input.path("required"));
    assertEquals(json("['string','null']"), input.path("properties").path("email").path("type"));
  }

  @Test
  @DisplayName("narrows the input of an operation as the entry says")
  void narrowedInput() {
    JsonNode input = action("membership.list_members").path("input");
    assertEquals(json("['group_id']"), input.path("required"));
    assertFalse(input.path("properties").has("user_id"));
    assertEquals(
        "access_requests",
        action("access_request.close")
            .path("input")
            .path("properties")
            .path("id")
            .path("x-reference")
            .asText());
    JsonNode withDefault =
        entry(
            compiled(c -> c.action("user.get").set("defaults", json("{'id':5}"))),
            "actions",
            "user.get");
    assertEquals(
        5, withDefault.path("input").path("properties").path("id").path("default").asInt());
  }

  @Test
  @DisplayName("gives pages of records for a list, and the record's id where nothing is answered")
  void outputs() {
    JsonNode page = action("user.list").path("output");
    assertEquals(
        "#/$defs/User", page.path("properties").path("items").path("items").path("$ref").asText());
    assertTrue(page.path("properties").has("next_cursor"));
    assertEquals(json("['id']"), action("user.unlock").path("output").path("required"));
    assertEquals("#/$defs/UserChange", action("user.ensure").path("output").path("$ref").asText());
  }

  @Test
  @DisplayName("leaves secrets out of records, but for those that an entry shows")
  void secrets() {
    JsonNode key = compiled.path("$defs").path("PublicKey").path("properties");
    assertFalse(key.has("generated_private_key"));
    assertTrue(
        action("public_key.add").path("output").path("properties").has("generated_private_key"));
    assertTrue(action("user.create").path("input").path("properties").has("password"));
  }

  @Test
  @DisplayName("tells from the operations what an action may do and how it can fail")
  void promises() {
    assertTrue(action("user.get").path("readOnly").asBoolean());
    assertTrue(action("membership.check").path("readOnly").asBoolean());
    assertFalse(action("api.call").path("readOnly").asBoolean());
    assertFalse(action("user.create").path("repeatable").asBoolean());
    assertTrue(action("user.ensure").path("repeatable").asBoolean());
    Set<String> kinds = texts(action("user.update").path("errors"));
    assertTrue(kinds.containsAll(Set.of("INVALID_INPUT", "NOT_FOUND", "CONFLICT", "TIMEOUT")));
    assertFalse(texts(action("user.get").path("errors")).contains("CONFLICT"));
    assertEquals(12, action("api.call").path("errors").size());
    assertTrue(texts(action("user.restore_deleted").path("errors")).contains("NOT_FOUND"));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  @DisplayName("tells of a trigger how it is found out, and names it from its clause")
  void trigger() {
    JsonNode deleted = entry(compiled, "triggers", "user.deleted");
    assertEquals("User deleted", deleted.path("label").asText());
    assertEquals("/users/{id}", deleted.path("detection").path("confirm").path("path").asText());
    assertEquals("/users", deleted.path("detection").path("operation").path("path").asText());
    assertFalse(deleted.path("input").path("additionalProperties").asBoolean(true));
    assertEquals("#/$defs/UserEvent", deleted.path("output").path("$ref").asText());
  }

  @Test
  @DisplayName("passes on which platforms cannot offer an entry, and why")
  void unsupported() {
    JsonNode reason = json("{'make':'It has no such thing.'}");
    JsonNode edited =
        compiled(
            c -> {
              c.action("user.get").set("unsupported", reason);
              c.trigger("user.created").set("unsupported", reason);
            });
    assertEquals(reason, entry(edited, "actions", "user.get").path("unsupported"));
    assertEquals(reason, entry(edited, "triggers", "user.created").path("unsupported"));
  }

  @Test
  @DisplayName("carries every schema that it refers to, and they are valid JSON Schema")
  void definitions() {
    compiled
        .findValues("$ref")
        .forEach(
            reference ->
                assertTrue(
                    compiled.path("$defs").has(reference.asText().substring("#/$defs/".length())),
                    reference.asText()));
    var metaschema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    for (JsonNode action : compiled.path("actions")) {
      assertEquals(Set.of(), metaschema.validate(action.path("input")), action.path("id").asText());
    }
    compiled
        .path("$defs")
        .properties()
        .forEach(
            schema ->
                assertEquals(Set.of(), metaschema.validate(schema.getValue()), schema.getKey()));
  }

  @Test
  @DisplayName("is written by the build step, which knows five files and no other")
  void buildStep(@TempDir Path folder) throws IOException {
    Path catalog = folder.resolve("deep/catalog.json");
    CompileContract.main(new String[] {OpenApiSource.FOLDER.toString(), catalog.toString()});
    assertEquals(compiled, new ObjectMapper().readTree(catalog.toFile()));
    ContractException e =
        assertThrows(
            ContractException.class,
            () ->
                CompileContract.main(
                    new String[] {
                      OpenApiSource.FOLDER.toString(), folder.resolve("other.json").toString()
                    }));
    assertTrue(
        e.getMessage()
            .endsWith(
                "must be openapi.json, codegen.json, catalog.json, samples.json or inputs.json"));
  }
}
