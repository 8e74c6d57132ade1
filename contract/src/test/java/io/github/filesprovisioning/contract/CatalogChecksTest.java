package io.github.filesprovisioning.contract;

import static io.github.filesprovisioning.contract.CatalogSource.json;
import static io.github.filesprovisioning.contract.CatalogSource.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check is shown the real catalogue with one thing wrong. */
@DisplayName("The checks of the catalogue")
class CatalogChecksTest {
  @Test
  @DisplayName("pass the real documents")
  void passTheRealDocuments() throws IOException {
    assertEquals(List.of(), CatalogSource.problems(source -> {}));
    assertEquals(List.of(), CatalogSource.formProblems(source -> {}));
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        broken(
            c -> c.action("user.get").put("id", "user.create"),
            "actions.user.create: the id is used twice"),
        broken(
            c -> c.action("user.get").put("id", "person.get"),
            "actions.person.get: there is no resource person"),
        broken(
            c -> c.action("group.ensure").put("method", "ensureUser"),
            "actions.group.ensure.method: ensureUser is run by another action already"),
        broken(
            c -> ((ObjectNode) c.root().path("resources")).set("robot", json("{}")),
            "resources.robot: no action and no trigger belongs to it"));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        broken(
            c -> c.action("user.get").put("operation", "getPerson"),
            "actions.user.get.operation: the OpenAPI document has no operation getPerson"),
        broken(
            c -> c.action("user.find").set("calls", list("['getPerson']")),
            "actions.user.find.calls: the OpenAPI document has no operation getPerson"),
        broken(
            c -> c.action("user.find").put("input", "FindPerson"),
            "actions.user.find.input: no schema FindPerson is declared under schemas"),
        broken(
            c -> c.action("user.find").put("output", "User"),
            "actions.user.find.output: no schema User is declared under schemas"),
        broken(
            c -> c.action("user.find").put("input", "UserSelector"),
            "actions.user.find.input: no schema UserSelector is declared under schemas"),
        broken(
            c -> detection(c, "user.deleted").put("operation", "listPersons"),
            "triggers.user.deleted.detection.operation: the OpenAPI document has no operation"
                + " listPersons"),
        broken(
            c -> detection(c, "user.deleted").put("confirm", "getPerson"),
            "triggers.user.deleted.detection.confirm: the OpenAPI document has no operation"
                + " getPerson"),
        broken(
            c -> c.trigger("user.access_expiring").put("input", "Missing"),
            "triggers.user.access_expiring.input: no schema Missing is declared under schemas"),
        broken(
            c -> c.trigger("user.created").put("output", "Missing"),
            "triggers.user.created.output: no schema Missing is declared under schemas"),
        broken(
            c -> c.lookup("users").put("operation", "listPersons"),
            "lookups.users.operation: the OpenAPI document has no operation listPersons"));
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        broken(
            c -> c.action("user.get").set("basic", list("['id','nick']")),
            "actions.user.get.basic: has no field nick"),
        broken(
            c -> c.action("user.get").set("basic", list("[]")),
            "actions.user.get.basic: leaves out id, which is required"),
        broken(
            c -> c.action("membership.list_members").set("required", list("['group_id','nick']")),
            "actions.membership.list_members.required: has no field nick"),
        broken(
            c -> c.action("membership.list_members").set("without", list("['user_id','nick']")),
            "actions.membership.list_members.without: has no field nick"),
        broken(
            c -> c.action("user.get").set("defaults", json("{'nick':1}")),
            "actions.user.get.defaults: has no field nick"),
        broken(
            c -> c.trigger("user.access_expiring").set("basic", list("['nick']")),
            "triggers.user.access_expiring.basic: has no field nick"),
        broken(
            c -> c.schema("UserChange").set("required", list("['nick']")),
            "schemas.UserChange.required: has no field nick"),
        broken(
            c -> c.schema("SetUserGroups").set("x-at-least-one", list("[['groups','nick']]")),
            "schemas.SetUserGroups.x-at-least-one: has no field nick"),
        broken(
            c -> c.schema("UserSelector").set("x-exactly-one", list("[['user_id','nick']]")),
            "schemas.FindUser.x-exactly-one: has no field nick"),
        broken(
            c -> c.schema("OffboardUser").set("x-needs", json("{'new_owner_id':['nick']}")),
            "schemas.OffboardUser.x-needs: has no field nick"));
  }

  static Stream<Arguments> lookups() {
    return Stream.of(
        broken(
            c -> c.lookup("users").put("operation", "getUser"),
            "lookups.users.operation: getUser does not answer a list of records"),
        broken(
            c -> c.lookup("users").put("value", "nick"),
            "lookups.users.value: User has no field nick"),
        broken(
            c -> c.lookup("users").put("label", "nick"),
            "lookups.users.label: User has no field nick"),
        broken(
            c -> c.lookup("users").put("note", "nick"),
            "lookups.users.note: User has no field nick"),
        broken(
            c -> c.lookup("users").set("parameters", json("{'nick':1}")),
            "lookups.users.parameters: listUsers has no parameter nick"),
        broken(
            c -> c.lookup("folders").set("parameters", json("{'type':'directory'}")),
            "lookups.folders.parameters: listFolder needs path"),
        broken(
            c -> c.lookup("users").put("search", "find"),
            "lookups.users.search: listUsers has no parameter find"),
        broken(
            c -> c.lookup("groups").put("search", "filter_prefix.nick"),
            "lookups.groups.search: listGroups has no parameter filter_prefix.nick"),
        broken(
            c -> c.property("FindGroup", "name").put("x-reference", "robots"),
            "schemas.FindGroup.properties.name: there is no lookup robots"));
  }

  static Stream<Arguments> detections() {
    return Stream.of(
        broken(
            c -> detection(c, "user.created").put("operation", "getUser"),
            "triggers.user.created.detection.operation: getUser does not list records"),
        broken(
            c -> detection(c, "user.created").set("key", list("['nick']")),
            "triggers.user.created.detection.key: User has no field nick"),
        broken(
            c -> detection(c, "user.logged_in").put("field", "nick"),
            "triggers.user.logged_in.detection.field: User has no field nick"),
        broken(
            c -> detection(c, "permission.granted").put("field", "path"),
            "triggers.permission.granted.detection.field: path is not a whole number"),
        broken(
            c -> detection(c, "user.logged_in").put("field", "name"),
            "triggers.user.logged_in.detection.field: listUsers can't be filtered by name from a"
                + " value on"),
        broken(
            c -> detection(c, "user.deleted").put("confirm", "listGroups"),
            "triggers.user.deleted.detection.confirm: listGroups does not read one record"));
  }

  static Stream<Arguments> secretsAndSchemas() {
    return Stream.of(
        broken(
            c -> c.action("public_key.add").set("secret_output", list("['title']")),
            "actions.public_key.add.secret_output: the output has no secret field title"),
        broken(
            c -> c.property("FindUserResult", "found").put("x-sensitive", true),
            "actions.user.find.output.properties.found: is a secret and would be shown"),
        broken(
            c -> c.property("Event", "event_id").put("x-sensitive", true),
            "triggers.user.created.output.properties.event_id: is a secret and would be shown"),
        broken(
            c ->
                c.schema("FindUserResult")
                    .withObject("properties")
                    .set("receipt", json("{'$ref':'#/schemas/OffboardReceipt'}")),
            c -> c.property("OffboardReceipt", "username").put("x-sensitive", true),
            "actions.user.find.output.properties.receipt.properties.username: is a secret and would"
                + " be shown"),
        broken(
            c -> c.root().withObject("schemas").set("Lonely", json("{'type':'object'}")),
            "schemas.Lonely: nothing refers to it"),
        broken(
            c ->
                c.schema("FindGroup")
                    .withObject("properties")
                    .set(
                        "inner",
                        json(
                            "{'type':'object','description':'Odd.','properties':"
                                + "{'a':{'type':'string','description':'Odd.'}}}")),
            "schemas.FindGroup.inner: an object inside an object needs a name of its own"),
        broken(
            c -> c.property("FindGroup", "name").put("type", "text"),
            "schemas.FindGroup.name: has no type that OpenAPI knows"),
        broken(
            c -> c.property("FindGroup", "name").remove("description"),
            "schemas.FindGroup.name: has no description"));
  }

  static Stream<Arguments> wordings() {
    String label = "actions.user.get.label: ";
    String description = "actions.user.get.description: ";
    return Stream.of(
        broken(label("Read a user"), label + "must start with the verb of the id, get"),
        broken(label("get a user"), label + "must be in sentence case"),
        broken(
            label("Get a User"),
            label + "must be in sentence case; only abbreviations keep their capitals"),
        broken(label("Get " + "user ".repeat(12)), label + "must have 60 characters at most"),
        broken(
            label("Get a user!"), label + "may hold letters, digits, blanks and parentheses only"),
        broken(label("Get a user in boomi"), label + "must not name a platform"),
        broken(description("Reads one user"), description + "must be a sentence with a full stop"),
        broken(description("reads one user."), description + "must be a sentence with a full stop"),
        broken(
            description("Reads one. Reads two. Reads three."),
            description + "must be one sentence or two"),
        broken(
            description("One user by id."),
            description + "must say what it does, starting with a verb such as Creates"),
        broken(
            description("Reads " + "one ".repeat(60) + "user."),
            description + "must have 220 characters at most"),
        broken(
            description("Reads one user\u2014by id."),
            description + "may hold plain ASCII characters only"),
        broken(
            description("Reads one user, see https://example.com."),
            description + "must not hold an address"),
        broken(description("Reads one user for Zapier."), description + "must not name a platform"),
        broken(
            c -> c.trigger("user.created").put("clause", "A user is created"),
            "triggers.user.created.clause: must start in lower case, because it continues a"
                + " sentence"),
        broken(
            c -> c.trigger("user.created").put("watch", "New users"),
            "triggers.user.created.watch: must start in lower case, because it continues a"
                + " sentence"),
        broken(
            c -> c.property("FindGroup", "name").put("description", "the name"),
            "schemas.FindGroup.name.description: must be a sentence with a full stop"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource({
    "ids",
    "references",
    "fields",
    "lookups",
    "detections",
    "secretsAndSchemas",
    "wordings"
  })
  @DisplayName("find what is wrong, and say where")
  void findWhatIsWrong(Consumer<CatalogSource> edit, String problem) throws IOException {
    List<String> problems = CatalogSource.problems(edit);
    assertTrue(problems.contains(problem), () -> "found instead: " + problems);
  }

  @Test
  @DisplayName("tell everything at once")
  void tellEverythingAtOnce() throws IOException {
    ContractProblems problems =
        CatalogChecks.check(
            CatalogSource.contract(
                c -> {
                  c.action("user.get").put("label", "Read a user");
                  c.lookup("users").put("value", "nick");
                }));
    assertEquals(2, problems.lines().size());
    ContractException e = assertThrows(ContractException.class, problems::throwIfAny);
    assertEquals(String.join(System.lineSeparator(), problems.lines()), e.getMessage());
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form(c -> c.root().remove("edition"), "edition"),
        form(c -> c.root().put("edition", 0), "edition"),
        form(c -> c.root().put("extra", 1), "extra"),
        form(c -> c.action("user.get").put("id", "User.get"), "id"),
        form(c -> c.action("user.get").put("colour", "red"), "colour"),
        form(c -> c.action("user.get").remove("operation"), "actions[2]"),
        form(c -> c.action("user.get").put("method", "getUser"), "actions[2]"),
        form(c -> c.action("user.find").remove("repeatable"), "actions[3]"),
        form(c -> c.action("user.get").set("basic", list("['id','id']")), "basic"),
        form(c -> c.lookup("users").remove("value"), "value"),
        form(c -> c.lookup("users").put("search", "filter prefix"), "search"),
        form(c -> detection(c, "user.created").put("kind", "magic"), "kind"),
        form(c -> detection(c, "user.created").put("field", "id"), "field"),
        form(c -> detection(c, "user.logged_in").remove("field"), "field"),
        form(c -> c.trigger("user.access_expiring").remove("basic"), "basic"),
        form(
            c -> c.action("user.get").set("unsupported", json("{'toaster':'It has no keyboard.'}")),
            "toaster"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("forms")
  @DisplayName("find what may not stand there at all")
  void findWrongForms(Consumer<CatalogSource> edit, String place) throws IOException {
    List<String> problems = CatalogSource.formProblems(edit);
    assertTrue(
        problems.stream().anyMatch(problem -> problem.contains(place)),
        () -> "found instead: " + problems);
  }

  private static Arguments broken(Consumer<CatalogSource> edit, String problem) {
    return Arguments.of(edit, problem);
  }

  private static Arguments broken(
      Consumer<CatalogSource> edit, Consumer<CatalogSource> andThen, String problem) {
    return Arguments.of(edit.andThen(andThen), problem);
  }

  private static Arguments form(Consumer<CatalogSource> edit, String place) {
    return Arguments.of(edit, place);
  }

  private static ObjectNode detection(CatalogSource source, String trigger) {
    return source.trigger(trigger).withObject("detection");
  }

  private static Consumer<CatalogSource> label(String text) {
    return source -> source.action("user.get").put("label", text);
  }

  private static Consumer<CatalogSource> description(String text) {
    return source -> source.action("user.get").put("description", text);
  }
}
