package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client")
class FilesClientTest {
  private final WireServer server = new WireServer();
  private final FilesClient client =
      FilesClient.builder().baseUrl(server.url()).apiKey("obviouslyFake1").build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  @DisplayName("sends a create with its key and exactly the fields that were set")
  void createSendsSetFields() {
    server.answer(201, "{\"id\":7,\"username\":\"ann\",\"email\":null,\"unknown\":[1,{}]}");
    User user = client.users().create(UserCreate.builder().username("ann").email(null).build());
    WireServer.Request request = server.requests().get(0);
    assertEquals("POST /api/rest/v1/users", request.line());
    assertEquals("obviouslyFake1", request.header("X-FilesAPI-Key"));
    assertEquals("{\"username\":\"ann\",\"email\":null}", request.body());
    assertEquals(7L, user.id());
    assertTrue(user.isNull("email"));
    assertFalse(user.has("name"));
  }

  @Test
  @DisplayName("reads a list page by page")
  void listFollowsCursor() {
    server
        .answer(200, "[{\"id\":1},{\"id\":2}]", "X-Files-Cursor: c/1")
        .answer(200, "[]", "X-Files-Cursor-Next: c/2")
        .answer(200, "[{\"id\":3}]");
    List<Long> ids =
        client
            .users()
            .list(ListQuery.builder().filter("username", "a b").perPage(2).build())
            .stream()
            .map(User::id)
            .collect(Collectors.toList());
    assertEquals(List.of(1L, 2L, 3L), ids);
    assertEquals(
        List.of(
            "GET /api/rest/v1/users?filter%5Busername%5D=a%20b&per_page=2",
            "GET /api/rest/v1/users?filter%5Busername%5D=a%20b&per_page=2&cursor=c%2F1",
            "GET /api/rest/v1/users?filter%5Busername%5D=a%20b&per_page=2&cursor=c%2F2"),
        server.requests().stream().map(WireServer.Request::line).collect(Collectors.toList()));
  }

  @Test
  @DisplayName("updates and deletes, and gives a typed error when there is no such record")
  void updateDeleteAndError() {
    server
        .answer(200, "{\"id\":7,\"disabled\":true}")
        .answer(204, "")
        .answer(404, "{\"error\":\"Not Found.\",\"http-code\":404,\"type\":\"not-found\"}");
    assertTrue(client.users().update(7, UserUpdate.builder().disabled(true).build()).disabled());
    client.users().delete(7, 9L);
    assertEquals("DELETE /api/rest/v1/users/7?new_owner_id=9", server.requests().get(1).line());
    FilesException e = assertThrows(FilesException.class, () -> client.users().get(7));
    assertEquals(ErrorKind.NOT_FOUND, e.kind());
  }

  @Test
  @DisplayName("calls an operation with one JSON object, and any path")
  void invokeAndCall() {
    server.answer(200, "{\"id\":5,\"name\":\"Ann\"}").answer(200, "[1]");
    RawResponse named =
        client.invoke(
            "updateUser", JsonNodeFactory.instance.objectNode().put("id", 5).put("name", "Ann"));
    assertEquals("Ann", named.body().path("name").asText());
    assertEquals("{\"name\":\"Ann\"}", server.requests().get(0).body());
    assertEquals(1, client.call("get", "/a b/c", Map.of("x", "y&z"), null).body().get(0).asInt());
    assertEquals("GET /api/rest/v1/a%20b/c?x=y%26z", server.requests().get(1).line());
  }
}
