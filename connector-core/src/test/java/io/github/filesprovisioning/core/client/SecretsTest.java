package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.core.client.model.PublicKeyCreate;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("However a server repeats what it was sent, an error")
class SecretsTest {
  private static final String CANARY = "Canary-7f3a";

  private final WireServer server = new WireServer();
  private final FilesClient client =
      FilesClient.builder()
          .baseUrl(server.url())
          .apiKey(CANARY + "-key")
          .retryPolicy(RetryPolicy.builder().attempts(2).firstDelay(Duration.ZERO).build())
          .build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  /** Answers that quote the key and the password wherever an error body has room for a text. */
  static Stream<String> echoes() {
    String said = CANARY + "-key and " + CANARY + "-password";
    String pad = "x".repeat(990);
    return Stream.of(
        head(422)
            + json(
                "{'error':'E "
                    + said
                    + "','type':'bad-request','title':'"
                    + said
                    + "','detail':'"
                    + said
                    + "','instance':'"
                    + said
                    + "'}"),
        head(422)
            + json(
                "{'errors':[{'error':'"
                    + said
                    + "'}],'type':'processing-failure/"
                    + said
                    + "','model_errors':{'"
                    + said
                    + "':['"
                    + said
                    + "'],'b':{'c':'"
                    + said
                    + "'},'d':'"
                    + said
                    + "'},'model_error_keys':{'a':['"
                    + said
                    + "']}}"),
        head(422) + json("{'error':'" + pad + said + "','type':'bad-request'}"),
        head(404) + "X-Request-Id: " + said + "\r\n" + json("{'type':'not-found'}"),
        head(302) + "Location: https://" + CANARY + "-key/\r\n" + json("{}"),
        head(403)
            + json(
                "{'type':'not-authenticated/lockout-region-mismatch','data':{'host':'"
                    + said
                    + "'}}"),
        head(500) + json(said),
        head(200) + json(said),
        head(201) + json("{'id':'" + said + "'"),
        "HTTP/1.1 " + said + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: " + said + "\r\n\r\n");
  }

  private static String head(int status) {
    return "HTTP/1.1 " + status + " Any\r\nContent-Type: application/json\r\n";
  }

  private static String json(String text) {
    String body = text.replace('\'', '"');
    return "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  @ParameterizedTest
  @MethodSource("echoes")
  @DisplayName("holds no key and no password")
  void nothingLeaks(String answer) {
    String password = CANARY + "-password";
    assertClean(
        answer, () -> client.users().update(1, UserUpdate.builder().password(password).build()));
    assertClean(
        answer,
        () ->
            client
                .users()
                .create(UserCreate.builder().username("ann").changePassword(password).build()));
    assertClean(
        answer,
        () ->
            client
                .publicKeys()
                .create(
                    PublicKeyCreate.builder()
                        .title("a")
                        .generateKeypair(true)
                        .generatePrivateKeyPassword(password)
                        .build()));
    assertClean(
        answer,
        () ->
            client.call(
                "POST",
                "/users",
                Map.of(),
                JsonNodeFactory.instance.objectNode().put("password", password)));
  }

  private void assertClean(String answer, Executable call) {
    for (int i = 0; i < 6; i++) {
      server.bytes(answer);
    }
    FilesException e = assertThrows(FilesException.class, call);
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    String all = trace + "|" + e.detail() + e.title() + e.type() + e.requestId() + e.fieldErrors();
    assertFalse(all.contains(CANARY), all);
    assertTrue(e.getMessage().length() < 3000);
    server.forgetReplies();
  }
}
