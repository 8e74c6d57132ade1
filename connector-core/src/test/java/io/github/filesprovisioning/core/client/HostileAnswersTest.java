package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client that is answered badly")
class HostileAnswersTest {
  private static final String KEY = "obviouslyFakeKey1";

  private final WireServer server = new WireServer();
  private final FilesClient client = builder().build();

  private FilesClient.Builder builder() {
    return FilesClient.builder()
        .baseUrl(server.url())
        .apiKey(KEY)
        .maxAnswerBytes(4096)
        .retryPolicy(RetryPolicy.builder().attempts(2).firstDelay(Duration.ZERO).build());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private FilesException failure() {
    FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
    assertFalse(e.toString().contains(KEY), e::toString);
    return e;
  }

  @Test
  @DisplayName("reads the error of a page in HTML from its status")
  void html() {
    server.answer(403, "<html><h1>Forbidden</h1></html>");
    FilesException e = failure();
    assertEquals(ErrorKind.NOT_AUTHORIZED, e.kind());
    assertEquals(403, e.status());
  }

  @Test
  @DisplayName("takes an empty body, a list and garbage for a failure of the server")
  void garbage() {
    for (String body : List.of("", "[]", "{\"id\":", "nothing", "{} {}")) {
      server.answer(200, body).answer(200, body);
      assertEquals(ErrorKind.SERVER_ERROR, failure().kind(), body);
    }
  }

  @Test
  @DisplayName("cuts off an answer that is too large")
  void tooLarge() {
    server.answer(200, "{\"name\":\"" + "x".repeat(10_000) + "\"}");
    assertTrue(failure().getMessage().contains("4096"));
  }

  @Test
  @DisplayName("refuses JSON nested without end")
  void nested() {
    String body = "{\"a\":" + "[".repeat(2000);
    server.answer(200, body).answer(200, body);
    assertEquals(ErrorKind.SERVER_ERROR, failure().kind());
  }

  @Test
  @DisplayName("does not follow a redirect with its key")
  void redirect() {
    server.answer(302, "", "Location: http://127.0.0.1:1/elsewhere");
    server.answer(302, "", "Location: http://127.0.0.1:1/elsewhere");
    assertEquals(ErrorKind.SERVER_ERROR, failure().kind());
  }

  @Test
  @DisplayName("gives up on silence when its time is over")
  void silence() {
    try (FilesClient hasty =
        builder()
            .requestTimeout(Duration.ofMillis(200))
            .totalDeadline(Duration.ofSeconds(2))
            .build()) {
      server.silence().silence();
      FilesException e = assertThrows(FilesException.class, () -> hasty.users().get(1));
      assertEquals(ErrorKind.TIMEOUT, e.kind());
    }
  }

  @Test
  @DisplayName("understands both codes for a bad request and names the field")
  void badRequest() {
    for (int status : new int[] {400, 422}) {
      server.answer(
          status,
          "{\"error\":\"per_page is invalid\",\"http-code\":\"422\",\"type\":\"bad-request\"}");
      FilesException e = failure();
      assertEquals(ErrorKind.INVALID_INPUT, e.kind());
      assertEquals(Map.of("per_page", List.of("is invalid")), e.fieldErrors());
    }
  }

  @Test
  @DisplayName("waits as long as it is told, and no longer than it may")
  void retryAfter() {
    String body = "{\"error\":\"Slow down\",\"type\":\"rate-limited/too-many-requests\"}";
    server.answer(429, body, "Retry-After: 0").answer(200, "{\"id\":1}");
    assertEquals(1L, client.users().get(1).id());
    server.answer(429, body, "Retry-After: 3600");
    assertEquals(ErrorKind.RATE_LIMITED, failure().kind());
    assertEquals(3, server.requests().size());
  }

  @Test
  @DisplayName("notices a list that turns in a circle")
  void sameCursor() {
    server.answer(200, "[{\"id\":1}]", "X-Files-Cursor: a");
    server.answer(200, "[{\"id\":2}]", "X-Files-Cursor: a");
    Iterator<?> users = client.users().list(ListQuery.all()).iterator();
    users.next();
    FilesException e = assertThrows(FilesException.class, users::next);
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
  }

  @Test
  @DisplayName("keeps what is quoted back to it to itself when it is secret")
  void quotedSecret() {
    server.answer(
        422,
        "{\"error\":\"key "
            + KEY
            + " is odd\",\"type\":\"bad-request\",\"model_errors\":{\"k\":[\""
            + KEY
            + "\"]}}");
    FilesException e = failure();
    assertFalse((e.getMessage() + e.fieldErrors() + e.detail()).contains(KEY));
  }
}
