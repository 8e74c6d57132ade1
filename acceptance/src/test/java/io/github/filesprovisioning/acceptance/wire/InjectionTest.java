package io.github.filesprovisioning.acceptance.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.CorePlatform;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTest {

  @Test
  void no_value_gets_out_of_its_place() throws IOException {
    InjectionCheck check = new InjectionCheck(new CorePlatform());
    List<String> violations = check.violations();
    assertEquals(List.of(), violations.stream().limit(20).toList());
    assertTrue(check.requests() > 300, "only " + check.requests() + " requests were made");
  }

  private static List<String> wrong(String connection) {
    return new RawRequests("/api/rest/v1/").wrongIn(connection);
  }

  @Test
  void requests_as_they_should_be_are_fine() {
    String get = "GET /api/rest/v1/users?filter[username]=a%20b HTTP/1.1\r\nHost: x\r\n\r\n";
    String post =
        "POST /api/rest/v1/users HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n\r\n\r\n";
    String chunked =
        "POST /api/rest/v1/users HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    assertEquals(List.of(), wrong(get + post + chunked + get));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/rest/v1/users/%2e%2E/site HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/users/../site HTTP/1.1\r\n\r\n",
        "GET /users HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a b HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a% HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a\u00e9 HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a?b=c#d HTTP/1.1\r\n\r\n",
        "TRACE /api/rest/v1/a HTTP/1.1\r\n\r\n",
        "GET http://other/api/rest/v1/a HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a HTTP/1.1\r\nX-Injected: 1\r\n\r\n",
        "GET /api/rest/v1/a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /api/rest/v1/a HTTP/1.1\r\nA: b\nX: y\r\n\r\n",
        "GET /api/rest/v1/a HTTP/1.1\r\n\r\nGET /api/rest/v1/injected HTTP/1.1\r\n\r\n",
        "GET /api/rest/v1/a HTTP/1.1\r\n\r\nrest",
      })
  void what_must_not_be_sent_is_noticed(String connection) {
    assertEquals(1, wrong(connection).size(), () -> wrong(connection).toString());
  }
}
