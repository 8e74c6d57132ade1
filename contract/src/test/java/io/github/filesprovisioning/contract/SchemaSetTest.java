package io.github.filesprovisioning.contract;

import static io.github.filesprovisioning.contract.CatalogSource.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Schemas that can't be put together")
class SchemaSetTest {
  static Stream<Arguments> composites() {
    return Stream.of(
        broken(
            c -> c.property("FindUserResult", "user").put("$ref", "#/schemas/Person"),
            "FindUserResult.user: #/$defs/Person: nothing is declared under this reference"),
        broken(
            c ->
                c.property("FindUserResult", "user")
                    .put("$ref", "#/schemas/UserChange/properties/nick"),
            "FindUserResult.user: #/$defs/UserChange/properties/nick: nothing is declared under"
                + " this reference"),
        broken(
            c -> c.property("FindUserResult", "user").put("$ref", "other.yaml#/Person"),
            "other.yaml#/Person: is not a reference to a schema"),
        broken(
            c -> c.property("FindUserResult", "user").put("$ref", "#/schemas/UserSelector"),
            "FindUserResult.user: UserSelector is a fragment; it may stand in allOf only"),
        broken(
            c -> c.property("FindUserResult", "user").put("description", "The user."),
            "FindUserResult.user: nothing may stand beside the reference to User"),
        broken(
            c ->
                c.schema("FindUser")
                    .set("allOf", json("[{'$ref':'#/schemas/UserSelector','type':'object'}]")),
            "FindUser: nothing may stand beside #/$defs/UserSelector in allOf"),
        broken(
            c -> c.schema("FindUser").set("allOf", json("[{'$ref':'#/schemas/FindUser'}]")),
            "schemas.FindUser: is part of itself: [FindUser]"),
        broken(
            c -> c.root().withObject("schemas").set("User", json("{'type':'object'}")),
            "schemas.User: a schema of this name is declared already"),
        broken(
            c -> c.root().withObject("schemas").put("Person", "a text"),
            "schemas.Person: is not a schema"));
  }

  private static Arguments broken(Consumer<CatalogSource> edit, String message) {
    return Arguments.of(edit, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  @DisplayName("are found in the catalogue")
  void composites(Consumer<CatalogSource> edit, String message) {
    ContractException e = assertThrows(ContractException.class, () -> CatalogSource.problems(edit));
    assertEquals(message, e.getMessage());
  }

  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of(
            "/components/schemas/UserUpdateInput/properties",
            "{'username':{'type':'string'}}",
            "UserUpdate.username: the field is declared twice"),
        Arguments.of(
            "/components/schemas/UserUpdateInput/properties",
            "{'id':{'type':'integer'}}",
            "updateUser.id: the field travels in two places"),
        Arguments.of(
            "/paths/~1users~1{id}/get/responses",
            "{'418':{'description':'Teapot.'}}",
            "getUser.responses.418: there is no kind of error for this status"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource
  @DisplayName("are found in the OpenAPI document")
  void operations(String place, String addition, String message) throws IOException {
    ObjectNode openapi = (ObjectNode) new YAMLMapper().readTree(OpenApiSource.FILE.toFile());
    ((ObjectNode) openapi.at(place)).setAll((ObjectNode) json(addition));
    ContractException e =
        assertThrows(
            ContractException.class,
            () ->
                CatalogCompiler.compile(
                    new Contract(
                        OpenApiDocument.of(openapi),
                        CatalogDocument.of(CatalogSource.read().root()))));
    assertEquals(message, e.getMessage());
  }

  @Test
  @DisplayName("are not those in which a composite replaces a field of a fragment")
  void replacedField() throws IOException {
    Contract contract =
        CatalogSource.contract(
            c ->
                ((ObjectNode) c.schema("OffboardUser").path("allOf").get(1))
                    .withObject("properties")
                    .set("email", json("{'type':'string','description':'Another one.'}")));
    assertEquals(
        "Another one.",
        contract.schemas().get("OffboardUser").at("/properties/email/description").asText());
  }
}
