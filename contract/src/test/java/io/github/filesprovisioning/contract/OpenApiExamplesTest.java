package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.contract.OpenApiSource.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Examples of the OpenAPI document")
class OpenApiExamplesTest {
  private static final OpenApiSource SOURCE = OpenApiSource.read();
  private static final ExampleSchemas SCHEMAS = new ExampleSchemas(SOURCE);

  static Stream<Operation> operations() {
    return SOURCE.operations().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("are there for every body and every answer, and valid against the schema")
  void are_valid(Operation operation) {
    List<Media> contents = contents(operation);
    assertFalse(contents.isEmpty());
    for (Media content : contents) {
      List<JsonNode> examples = content.examples();
      assertFalse(examples.isEmpty(), content.place() + " has no example");
      for (JsonNode example : examples) {
        assertEquals(List.of(), SCHEMAS.problems(content.schema(), example), content.place());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("of answers show every field, so that they serve as samples")
  void show_every_field(Operation operation) {
    for (Media content : contents(operation)) {
      if (content.place().startsWith("2")) {
        JsonNode schema = content.schema();
        boolean list = schema.path("type").asText().equals("array");
        Set<String> declared = SOURCE.fields(list ? schema.get("items") : schema).keySet();
        JsonNode example = content.examples().get(0);
        Set<String> shown = new HashSet<>();
        (list ? example.get(0) : example).fieldNames().forEachRemaining(shown::add);
        assertEquals(declared, shown);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("of errors carry the status they are shown under")
  void carry_their_status(Operation operation) {
    for (Media content : contents(operation)) {
      if (content.place().matches("4\\d\\d")) {
        for (JsonNode example : content.examples()) {
          assertEquals(content.place(), example.path("http-code").asText());
          assertTrue(example.path("type").isTextual(), content.place());
        }
      }
    }
  }

  @Test
  @DisplayName("are refused when a value, a format or a field does not fit")
  void are_refused_when_wrong() {
    JsonNode schema = SOURCE.at("/paths/~1users/post/requestBody/content/application~1json/schema");
    ObjectNode example = SOURCE.at("/components/examples/UserCreate/value").deepCopy();
    assertEquals(List.of(), SCHEMAS.problems(schema, example));
    assertEquals(List.of(), SCHEMAS.problems(schema, example.deepCopy().putNull("email")));
    assertFalse(SCHEMAS.problems(schema, example.deepCopy().putNull("username")).isEmpty());
    assertFalse(SCHEMAS.problems(schema, example.deepCopy().put("email", "no address")).isEmpty());
    assertFalse(SCHEMAS.problems(schema, example.deepCopy().put("require_2fa", "maybe")).isEmpty());
    assertFalse(SCHEMAS.problems(schema, example.deepCopy().put("nickname", "Annie")).isEmpty());
    assertFalse(SCHEMAS.problems(schema, example.without("username")).isEmpty());
  }

  private static List<Media> contents(Operation operation) {
    List<Media> contents = new ArrayList<>();
    add(contents, "body", operation.node().path("requestBody"));
    operation
        .node()
        .path("responses")
        .properties()
        .forEach(response -> add(contents, response.getKey(), SOURCE.resolve(response.getValue())));
    return contents;
  }

  private static void add(List<Media> contents, String place, JsonNode holder) {
    holder.path("content").forEach(media -> contents.add(new Media(place, media)));
  }

  /** What a request or a response carries; the place is {@code body} or a status. */
  private record Media(String place, JsonNode node) {
    JsonNode schema() {
      return node.path("schema");
    }

    List<JsonNode> examples() {
      List<JsonNode> examples = new ArrayList<>();
      node.path("examples").forEach(example -> examples.add(SOURCE.resolve(example).get("value")));
      return examples;
    }
  }
}
