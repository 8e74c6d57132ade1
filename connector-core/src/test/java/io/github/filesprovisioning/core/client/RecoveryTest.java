package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.ApiKeyCreate;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import io.github.filesprovisioning.core.client.model.PublicKeyCreate;
import io.github.filesprovisioning.core.client.model.UserCreate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("After a creation whose answer was lost, a client")
class RecoveryTest {
  private static final String TAKEN =
      "{\"error\":\"Username has already been taken\",\"type\":\"processing-failure/model-save-error\","
          + "\"model_errors\":{\"username\":[\"has already been taken\"]},"
          + "\"model_error_keys\":{\"username\":[\"taken\"]}}";

  private final WireServer server = new WireServer();
  private final FilesClient client = builder().build();

  private FilesClient.Builder builder() {
    return FilesClient.builder()
        .baseUrl(server.url())
        .apiKey("obviouslyFake1")
        .retryPolicy(RetryPolicy.builder().attempts(3).firstDelay(Duration.ZERO).build());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private List<String> lines() {
    return server.requests().stream().map(WireServer.Request::line).collect(Collectors.toList());
  }

  private static UserCreate ann() {
    return UserCreate.builder().username("ann").name("Ann").password("Canary-1").build();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  @DisplayName("looks for the record before it sends anything again")
  void looksFirst(int status) {
    server
        .answer(status, "")
        .answer(200, "[]")
        .answer(201, "{\"id\":5,\"username\":\"ann\",\"name\":\"Ann\"}");
    assertEquals(5L, client.users().create(ann()).id());
    assertEquals(
        List.of(
            "POST /api/rest/v1/users",
            "GET /api/rest/v1/users?filter%5Busername%5D=ann",
            "POST /api/rest/v1/users"),
        lines());
  }

  @Test
  @DisplayName("takes a record that is equal to what was sent for the created one")
  void equalRecord() {
    server
        .drop()
        .answer(200, "[{\"id\":5,\"username\":\"Ann\",\"name\":\"Ann\",\"company\":null}]");
    assertEquals(5L, client.users().create(ann()).id());
    assertEquals(2, server.requests().size());
  }

  @Test
  @DisplayName("names what differs when the record is another one")
  void otherRecord() {
    server.drop().answer(200, "[{\"id\":5,\"username\":\"ann\",\"name\":\"Anna\"}]");
    FilesException e = assertThrows(FilesException.class, () -> client.users().create(ann()));
    assertEquals(ErrorKind.CONFLICT, e.kind());
    assertTrue(e.getMessage().contains("another name"), e::getMessage);
    assertFalse(e.getMessage().contains("Anna"), e::getMessage);
  }

  @Test
  @DisplayName("looks once more when the second attempt finds the name taken")
  void takenByItself() {
    server
        .drop()
        .answer(200, "[]")
        .answer(422, TAKEN)
        .answer(200, "[{\"id\":5,\"username\":\"ann\",\"name\":\"Ann\"}]");
    assertEquals(5L, client.users().create(ann()).id());
  }

  @Test
  @DisplayName("does not take a name that was taken before its first attempt for its own work")
  void takenBefore() {
    server.answer(422, TAKEN);
    FilesException e = assertThrows(FilesException.class, () -> client.users().create(ann()));
    assertEquals(ErrorKind.CONFLICT, e.kind());
    assertEquals(List.of("has already been taken"), e.fieldErrors().get("username"));
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 409})
  @DisplayName("says that the outcome is uncertain when looking fails")
  void lookupFails(int status) {
    // So long that it is cut within the password.
    String said = "x".repeat(996) + "Canary-1";
    server
        .drop()
        .answer(
            status, "{\"error\":\"" + said + "\",\"type\":\"not-authorized/site-admin-required\"}");
    UncertainOutcomeException e =
        assertThrows(UncertainOutcomeException.class, () -> client.users().create(ann()));
    assertFalse(e.retryable());
    assertTrue(e.getMessage().contains("Looking for the record failed"), e::getMessage);
    assertFalse(e.getMessage().contains("Cana"), e::getMessage);
  }

  @Test
  @DisplayName("says that the outcome is uncertain when there is no time to look")
  void noTime() {
    server.answer(503, "", "Retry-After: 3600");
    assertThrows(UncertainOutcomeException.class, () -> client.users().create(ann()));
    assertEquals(1, server.requests().size());
  }

  @Test
  @DisplayName("gives the failure itself when it looked and nothing was created")
  void nothingCreated() {
    for (int i = 0; i < 3; i++) {
      server.answer(500, "").answer(200, "[]");
    }
    FilesException e = assertThrows(ApiErrorException.class, () -> client.users().create(ann()));
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
    assertTrue(e.retryable());
    assertEquals(6, server.requests().size());
  }

  @Test
  @DisplayName("tells groups of one name in two workspaces apart")
  void workspaces() {
    String both =
        "[{\"id\":1,\"name\":\"Sales\",\"workspace_id\":0},{\"id\":2,\"name\":\"Sales\",\"workspace_id\":7}]";
    server.drop().answer(200, both);
    assertEquals(1L, client.groups().create(GroupCreate.builder().name("Sales").build()).id());
    server.drop().answer(200, both);
    GroupCreate inSeven = GroupCreate.builder().name("Sales").workspaceId(7L).build();
    assertEquals(2L, client.groups().create(inSeven).id());
    try (FilesClient seven = builder().workspaceId(7).build()) {
      server.drop().answer(200, both);
      assertEquals(2L, seven.groups().create(GroupCreate.builder().name("Sales").build()).id());
    }
    assertEquals("7", server.requests().get(4).header("X-Files-Workspace-Id"));
  }

  @Test
  @DisplayName("cannot give back a generated private key, and says so")
  void generatedKey() {
    server.drop();
    UncertainOutcomeException e =
        assertThrows(
            UncertainOutcomeException.class,
            () ->
                client
                    .publicKeys()
                    .create(
                        PublicKeyCreate.builder()
                            .userId(1L)
                            .title("laptop")
                            .generateKeypair(true)
                            .build()));
    assertTrue(e.getMessage().contains("laptop"), e::getMessage);
  }

  @Test
  @DisplayName("never creates a second API key")
  void apiKey() {
    server.answer(201, "{\"id\":1,\"key\":");
    assertThrows(
        UncertainOutcomeException.class,
        () -> client.apiKeys().create(ApiKeyCreate.builder().name("ci").build()));
    assertEquals(1, server.requests().size());
  }
}
