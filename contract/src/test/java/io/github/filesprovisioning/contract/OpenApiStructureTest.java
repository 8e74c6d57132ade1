package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.contract.OpenApiSource.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The OpenAPI document")
class OpenApiStructureTest {
  /** Resources that have a list to choose from. */
  private static final Set<String> REFERENCES =
      Set.of(
          "users",
          "groups",
          "folders",
          "partners",
          "workspaces",
          "sso_strategies",
          "public_keys",
          "api_keys",
          "access_requests",
          "ai_assistant_personalities",
          "desktop_configuration_profiles",
          "integration_centric_profiles");

  /** Ids of things this document has no list of, and ids that are no numbers of records. */
  private static final Set<String> NOT_CHOSEN =
      Set.of(
          "aws_access_key_id",
          "partial_session_id",
          "partner_channel_template_id",
          "site_id",
          "source_id");

  private static final Pattern SECRET =
      Pattern.compile(
          "(.*_)?(password|secret|access_token|otp|private_key|secret_key)"
              + "(_confirmation|_hash|_password)?|.*_password_hash|partial_session_id");

  private static final OpenApiSource SOURCE = OpenApiSource.read();

  static Stream<Operation> operations() {
    return SOURCE.operations().stream();
  }

  static Stream<Operation> lists() {
    return operations().filter(o -> answer(o).path("type").asText().equals("array"));
  }

  static Stream<Operation> writes() {
    return operations().filter(o -> !o.method().equals("get"));
  }

  @Test
  @DisplayName("gives every operation an id of its own")
  void operation_ids_are_unique() {
    List<String> ids = operations().map(Operation::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  @DisplayName("refers only to resources that can be listed")
  void references_are_known() {
    assertEquals(REFERENCES, new HashSet<>(SOURCE.at("").findValuesAsText("x-reference")));
  }

  @Test
  @DisplayName("says of every id what it refers to, unless there is nothing to choose from")
  void ids_say_what_they_refer_to() {
    Set<String> silent = new TreeSet<>();
    namedSchemas()
        .forEach(
            (place, schemas) ->
                schemas.forEach(
                    schema -> {
                      if (place.matches(".*_ids?|ids") && !schema.has("x-reference")) {
                        silent.add(place);
                      }
                    }));
    assertEquals(new TreeSet<>(NOT_CHOSEN), silent);
  }

  @Test
  @DisplayName("lets the record an operation works on be chosen where there is a list of them")
  void path_ids_can_be_chosen() {
    operations()
        .filter(o -> o.path().contains("{id}") && REFERENCES.contains(o.tag()))
        .forEach(
            o ->
                assertEquals(
                    o.tag(), SOURCE.parameters(o).get(0).at("/schema/x-reference").asText()));
  }

  @Test
  @DisplayName("marks every secret")
  void secrets_are_marked() {
    Set<String> open = new TreeSet<>();
    namedSchemas()
        .forEach(
            (name, schemas) ->
                schemas.stream()
                    .filter(schema -> schema.path("type").asText().equals("string"))
                    .filter(schema -> SECRET.matcher(name).matches())
                    .filter(schema -> !schema.path("x-sensitive").asBoolean())
                    .forEach(schema -> open.add(name)));
    assertEquals(Set.of(), open);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  @DisplayName("pages every list with a cursor")
  void lists_are_paged(Operation list) {
    List<String> parameters =
        SOURCE.parameters(list).stream().map(p -> p.path("name").asText()).toList();
    assertTrue(parameters.containsAll(List.of("cursor", "per_page")));
    JsonNode headers = list.node().at("/responses/200/headers");
    assertTrue(headers.has("X-Files-Cursor") && headers.has("X-Files-Cursor-Next"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  @DisplayName("combines only filters that exist")
  void combinations_name_filters(Operation list) {
    list.node()
        .path("x-filter-combinations")
        .properties()
        .forEach(
            combination -> {
              Set<String> declared = new HashSet<>();
              SOURCE.parameters(list).stream()
                  .filter(p -> p.path("name").asText().equals(combination.getKey()))
                  .forEach(p -> declared.addAll(SOURCE.fields(p.path("schema")).keySet()));
              combination
                  .getValue()
                  .forEach(keys -> assertTrue(declared.containsAll(texts(keys)), keys::toString));
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  @DisplayName("says of every write whether it may be sent again, and how to look for its effect")
  void writes_say_whether_they_may_be_repeated(Operation write) {
    String repeat = write.node().path("x-repeat").asText();
    assertTrue(Set.of("always", "after-lookup", "never").contains(repeat), repeat);
    assertEquals(repeat.equals("after-lookup"), write.node().has("x-unique-key"));
    Set<String> body =
        SOURCE.fields(write.node().at("/requestBody/content/application~1json/schema")).keySet();
    assertTrue(body.containsAll(texts(write.node().path("x-unique-key"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("documents the errors every operation can give")
  void errors_are_documented(Operation operation) {
    JsonNode responses = operation.node().path("responses");
    for (String status : List.of("400", "401", "403", "422", "429", "5XX")) {
      assertTrue(responses.has(status), status);
    }
    assertTrue(!operation.path().contains("{") || responses.has("404"), "404");
  }

  private static JsonNode answer(Operation operation) {
    return operation.node().at("/responses/200/content/application~1json/schema");
  }

  /** The schemas of all fields and parameters by their name. */
  private static Map<String, List<JsonNode>> namedSchemas() {
    Map<String, List<JsonNode>> named = new TreeMap<>();
    collect(SOURCE.at("/components/schemas"), named);
    operations()
        .flatMap(o -> SOURCE.parameters(o).stream())
        .forEach(
            parameter -> {
              add(named, parameter.path("name").asText(), parameter.path("schema"));
              collect(parameter.path("schema"), named);
            });
    return named;
  }

  private static void collect(JsonNode node, Map<String, List<JsonNode>> named) {
    node.path("properties")
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().has("$ref")) {
                add(named, field.getKey(), field.getValue());
              }
            });
    node.forEach(child -> collect(child, named));
  }

  private static void add(Map<String, List<JsonNode>> named, String name, JsonNode schema) {
    named.computeIfAbsent(name, n -> new ArrayList<>()).add(schema);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
