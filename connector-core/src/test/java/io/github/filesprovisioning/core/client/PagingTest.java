package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.model.User;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list")
class PagingTest {
  private static final String EXPIRED =
      "{\"error\":\"Invalid cursor\",\"type\":\"bad-request/invalid-cursor\"}";

  private final WireServer server = new WireServer();
  private final FilesClient client =
      FilesClient.builder().baseUrl(server.url()).apiKey("obviouslyFake1").build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static List<Long> ids(CursorPages<User> users) {
    return users.stream().map(User::id).collect(Collectors.toList());
  }

  @Test
  @DisplayName("is fetched when it is read, one page at a time")
  void lazy() {
    server.answer(200, "[{\"id\":1},{\"id\":2}]", "X-Files-Cursor: a").answer(200, "[{\"id\":3}]");
    CursorPages<User> users = client.users().list(ListQuery.all());
    assertEquals(0, server.requests().size());
    Iterator<User> each = users.iterator();
    each.next();
    each.next();
    assertEquals(1, server.requests().size());
    assertEquals(3L, each.next().id());
    assertEquals(2, server.requests().size());
    assertThrows(NoSuchElementException.class, each::next);
  }

  @Test
  @DisplayName("gives its first record for one request, or none")
  void first() {
    server.answer(200, "[{\"id\":1}]", "X-Files-Cursor: a").answer(200, "[]");
    assertEquals(1L, client.users().list(ListQuery.all()).first().orElseThrow().id());
    assertTrue(client.users().list(ListQuery.all()).first().isEmpty());
  }

  @Test
  @DisplayName("ends with an error when its cursors go round in a circle, however long")
  void circle() {
    for (String cursor : List.of("a", "b", "c", "a", "b", "c", "a", "b", "c")) {
      server.answer(200, "[]", "X-Files-Cursor: " + cursor);
    }
    FilesException e =
        assertThrows(FilesException.class, () -> ids(client.users().list(ListQuery.all())));
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
    assertTrue(server.requests().size() <= 9);
  }

  @Test
  @DisplayName("whose position ran out says to start again, and does not blame the input")
  void expired() {
    server.answer(200, "[{\"id\":1}]", "X-Files-Cursor: a").answer(422, EXPIRED);
    Iterator<User> users = client.users().list(ListQuery.all()).iterator();
    users.next();
    FilesException e = assertThrows(ApiErrorException.class, users::hasNext);
    assertEquals("bad-request/invalid-cursor", e.type().orElseThrow());
    assertTrue(e.retryable());
    assertTrue(e.getMessage().contains("Start the list again"), e::getMessage);
  }

  @Test
  @DisplayName("whose position ran out before a record was seen starts again by itself")
  void expiredEarly() {
    server.answer(200, "[]", "X-Files-Cursor: a").answer(422, EXPIRED).answer(200, "[{\"id\":1}]");
    assertEquals(List.of(1L), ids(client.users().list(ListQuery.all())));
  }

  @Test
  @DisplayName("goes on from a cursor that a caller gives")
  void fromCursor() {
    server.answer(200, "[{\"id\":1}]", "X-Files-Cursor: b").answer(200, "[{\"id\":2}]");
    ListQuery query = ListQuery.builder().parameter("cursor", "a").perPage(1).build();
    assertEquals(List.of(1L, 2L), ids(client.users().list(query)));
    assertEquals("GET /api/rest/v1/users?cursor=b&per_page=1", server.requests().get(1).line());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  @DisplayName("refuses a page size that Files.com would refuse")
  void pageSize(int size) {
    for (ListQuery.Builder query : List.of(ListQuery.builder(), ListQuery.builder())) {
      InvalidInputException e =
          assertThrows(InvalidInputException.class, () -> query.parameter("per_page", size));
      assertEquals("per_page", e.field());
      assertThrows(InvalidInputException.class, () -> query.perPage(size));
    }
  }

  @Test
  @DisplayName("of 2,500 users comes whole and in order from the sandbox")
  void manyUsers() {
    try (SandboxClient site = new SandboxClient()) {
      ObjectNode seed = JsonNodeFactory.instance.objectNode();
      ArrayNode users = seed.putArray("users");
      for (int i = 0; i < 2500; i++) {
        users.addObject().put("username", String.format("user%05d", i));
      }
      site.sandbox().seed(seed);
      ListQuery query =
          ListQuery.builder()
              .filterPrefix("username", "user")
              .sort("username", ListQuery.Direction.DESC)
              .perPage(700)
              .build();
      List<String> names =
          site.client().users().list(query).stream()
              .map(User::username)
              .collect(Collectors.toList());
      assertEquals(2500, names.size());
      assertEquals("user02499", names.get(0));
      assertEquals("user00000", names.get(2499));
      assertEquals(4, site.count("listUsers"));
    }
  }
}
