package io.github.filesprovisioning.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The action runner")
class ActionRunnerTest {
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build());
  private final FilesClient client =
      FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  private final ActionRunner runner = new ActionRunner(client);

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Test
  @DisplayName("runs an operation with the fields of path, query and body in one object")
  void runsAnOperation() {
    JsonNode ann = runner.run("user.create", json().put("username", "ann").put("name", "Ann"));
    ObjectNode change = json().put("name", "Ann Lee");
    change.set("id", ann.get("id"));
    assertEquals("Ann Lee", runner.run("user.update", change).path("name").asText());
  }

  @Test
  @DisplayName("runs a composite")
  void runsAComposite() {
    ObjectNode input = json().put("username", "ann").put("email", "ann@example.com");
    assertEquals("CREATED", runner.run("user.ensure", input).path("outcome").asText());
    assertEquals("UNCHANGED", runner.run("user.ensure", input).path("outcome").asText());
  }

  @Test
  @DisplayName("says which record it was where Files.com answers nothing")
  void echoesTheRecord() {
    long id = runner.run("user.create", json().put("username", "ann")).path("id").asLong();
    assertEquals(json().put("id", id), runner.run("user.delete", json().put("id", id)));
  }

  @Test
  @DisplayName("gives a list page by page")
  void pages() {
    createGroups(5);
    JsonNode first = runner.run("group.list", json().put("per_page", 2));
    assertEquals(2, first.path("items").size());
    ObjectNode next = json().put("per_page", 2);
    next.set("cursor", first.get("next_cursor"));
    assertEquals(2, runner.run("group.list", next).path("items").size());
    assertFalse(runner.run("group.list", json()).has("next_cursor"));
  }

  @Test
  @DisplayName("streams a list and fetches no page before it is read")
  void streams() {
    createGroups(7);
    long before = sandbox.requestCount();
    Stream<JsonNode> stream = runner.stream("group.list", json().put("per_page", 2));
    assertEquals(before, sandbox.requestCount());
    assertEquals(2, stream.limit(2).count());
    assertEquals(before + 1, sandbox.requestCount());
    List<String> names =
        runner.stream("group.list", json().put("per_page", 2))
            .map(group -> group.path("name").asText())
            .collect(Collectors.toList());
    assertEquals(List.of("g0", "g1", "g2", "g3", "g4", "g5", "g6"), names);
  }

  @Test
  @DisplayName("streams nothing but lists")
  void streamsListsOnly() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> runner.stream("user.get", json()));
    assertEquals("action", e.field());
  }

  @Test
  @DisplayName("sends a custom call with query, body and cursor")
  void customCall() {
    createGroups(3);
    ObjectNode input = json().put("method", "GET").put("path", "/groups");
    input.putObject("query").put("per_page", 2).putObject("filter_prefix").put("name", "g");
    JsonNode result = runner.run("api.call", input);
    assertEquals(200, result.path("status").asInt());
    assertEquals(2, result.path("body").size());
    assertTrue(result.path("next_cursor").isTextual());
    ObjectNode create = json().put("method", "POST").put("path", "/users");
    create.putObject("body").put("username", "ann");
    assertEquals(201, runner.run("api.call", create).path("status").asInt());
  }

  @Test
  @DisplayName("names the part of a custom query that can't be sent")
  void customQueryOfObjects() {
    ObjectNode input = json().put("method", "GET").put("path", "/users");
    input.putObject("query").putObject("filter").putArray("username").addObject();
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> runner.run("api.call", input));
    assertEquals("query.filter.username[0]", e.field());
  }

  @Test
  @DisplayName("keeps back what an action has not declared")
  void keepsSecretsBack() {
    long user = runner.run("user.create", json().put("username", "ann")).path("id").asLong();
    JsonNode created =
        client.invoke("createApiKey", json().put("user_id", user).put("name", "ci")).body();
    assertTrue(created.has("key"));
    JsonNode listed = runner.run("api_key.list", json().put("user_id", user)).path("items").get(0);
    assertEquals("ci", listed.path("name").asText());
    assertFalse(listed.has("key"));
  }

  @Test
  @DisplayName("passes errors of Files.com on")
  void passesErrorsOn() {
    FilesException e =
        assertThrows(FilesException.class, () -> runner.run("user.get", json().put("id", 999)));
    assertEquals(ErrorKind.NOT_FOUND, e.kind());
  }

  @Test
  @DisplayName("suggests the id that may have been meant")
  void suggestsAnId() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> runner.run("user.ensured", json()));
    assertEquals("action", e.field());
    assertTrue(e.rule().endsWith("did you mean user.ensure?"), e.rule());
  }

  @Test
  @DisplayName("sends nothing when a field is wrong, and leaves the input alone")
  void checksFirst() {
    long before = sandbox.requestCount();
    ObjectNode input = json().put("id", "seven");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> runner.run("user.get", input));
    assertEquals("id", e.field());
    assertEquals("must be a whole number of at most 64 bits", e.rule());
    assertEquals(before, sandbox.requestCount());
    assertEquals(json().put("id", "seven"), input);
  }

  @Test
  @DisplayName("names the field that Files.com names by the type of its error only")
  void fieldOfABadRequest() {
    FilesException e =
        assertThrows(
            FilesException.class,
            () -> runner.run("user.list", json().put("cursor", "bm90IGEgY3Vyc29y")));
    assertEquals(ErrorKind.INVALID_INPUT, e.kind());
    assertEquals(Set.of("cursor"), e.fieldErrors().keySet());
  }

  @Test
  @DisplayName("checks a whole receipt before anything of it is given back")
  void checksAReceiptFirst() {
    long user = runner.run("user.create", json().put("username", "ann")).path("id").asLong();
    createGroups(1);
    ObjectNode group = (ObjectNode) runner.run("group.list", json()).path("items").get(0);
    ObjectNode input = json();
    ObjectNode receipt = input.putObject("receipt").put("user_id", user).put("username", "ann");
    receipt.put("was_disabled", false).put("deleted", false);
    receipt.putArray("public_keys");
    receipt.putArray("api_keys");
    ObjectNode membership = receipt.putArray("memberships").addObject().put("user_id", user);
    membership.set("group_id", group.get("id"));
    receipt.putArray("permissions").addObject().put("id", 1).put("path", "Departments");
    long writes = sandbox.writeCount();
    FilesException e =
        assertThrows(
            InvalidInputException.class, () -> runner.run("lifecycle.reinstate_user", input));
    assertEquals(
        Map.of("receipt.permissions[0].permission", List.of("must be given")), e.fieldErrors());
    assertEquals(writes, sandbox.writeCount());
  }

  private void createGroups(int count) {
    IntStream.range(0, count).forEach(i -> runner.run("group.create", json().put("name", "g" + i)));
  }
}
