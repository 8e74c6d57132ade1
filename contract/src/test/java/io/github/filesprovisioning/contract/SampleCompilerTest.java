package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The sample of")
class SampleCompilerTest {
  private static final Contract CONTRACT = contract();
  private static final ObjectNode CATALOG = CatalogCompiler.compile(CONTRACT);
  private static final ObjectNode SAMPLES = SampleCompiler.compile(CONTRACT);

  private static Contract contract() {
    try {
      return CatalogSource.contract(source -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> actions() {
    return StreamSupport.stream(CATALOG.path("actions").spliterator(), false);
  }

  static Stream<JsonNode> triggers() {
    return StreamSupport.stream(CATALOG.path("triggers").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("actions")
  @DisplayName("an action's input and output fits the schemas, and shows no secret")
  void action(JsonNode action) {
    JsonNode sample = SAMPLES.path("actions").path(action.path("id").asText());

    assertEquals(List.of(), problems(action.path("input"), sample.path("input")));
    assertEquals(List.of(), problems(action.path("output"), sample.path("output")));
    for (var field : action.at("/input/properties").properties()) {
      assertFalse(
          field.getValue().path("x-sensitive").asBoolean()
              && sample.path("input").has(field.getKey()),
          field.getKey());
    }
  }

  @ParameterizedTest
  @MethodSource("triggers")
  @DisplayName("a trigger's event fits the schema and shows every field")
  void trigger(JsonNode trigger) {
    JsonNode sample = SAMPLES.path("triggers").path(trigger.path("id").asText());
    String name = SchemaReferences.name(trigger.at("/output/$ref").asText());

    assertEquals(List.of(), problems(trigger.path("output"), sample));
    assertEquals(names(CATALOG.at("/$defs/" + name + "/properties")), names(sample));
  }

  @Test
  @DisplayName("every input field is there, fits, and is no secret")
  void inputs() {
    ObjectNode inputs = SampleCompiler.inputs(CONTRACT);
    Stream.concat(actions(), triggers())
        .forEach(
            entry -> {
              JsonNode schemas = entry.at("/input/properties");
              JsonNode sample = inputs.path(entry.path("id").asText());
              for (String field : names(schemas)) {
                boolean secret = schemas.path(field).path("x-sensitive").asBoolean();
                assertEquals(!secret, sample.has(field), field);
                if (!secret) {
                  assertEquals(List.of(), problems(schemas.path(field), sample.path(field)), field);
                }
              }
            });
    assertEquals("ann.lee", inputs.at("/membership.add/username").asText());
  }

  @Test
  @DisplayName("a field comes from a record of its resource")
  void of_the_resource() {
    assertEquals("Sales", SAMPLES.at("/actions/group.find/input/name").asText());
    assertEquals("ann.lee", SAMPLES.at("/actions/user.create/input/username").asText());
  }

  @Test
  @DisplayName("fields that exclude each other shows one, also inside a list")
  void exclusive() {
    JsonNode entry = SAMPLES.at("/actions/permission.set_folder_permissions/input/permissions/0");
    assertEquals(List.of("user_id", "permission", "recursive"), names(entry));
    assertFalse(SAMPLES.at("/actions/user.find/input").has("username"));
  }

  @Test
  @DisplayName("anything that does not fit is found")
  void misfit() {
    JsonNode user = CATALOG.at("/$defs/User");
    ObjectNode sample = SAMPLES.at("/triggers/user.created/user").deepCopy();
    assertEquals(List.of(), problems(user, sample));
    sample.put("id", "many");
    assertTrue(problems(user, sample).get(0).startsWith("/id"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> problems(JsonNode schema, JsonNode sample) {
    ObjectNode complete = schema.deepCopy();
    complete.set("$defs", CATALOG.path("$defs"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(complete, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(sample)
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }
}
