package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A call of a path that the OpenAPI document does not know. */
final class CustomCall {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE");

  private CustomCall() {}

  static ApiRequest request(String method, String path, Map<String, ?> query, JsonNode body) {
    String verb = method == null ? "" : method.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(verb)) {
      throw new InvalidInputException("method", "must be one of GET, POST, PATCH, PUT, DELETE");
    }
    if (path == null || !path.startsWith("/") || path.length() == 1) {
      throw new InvalidInputException("path", "must start with a slash, such as /users");
    }
    Operation operation =
        new Operation("custom", verb, "/{path}", repeat(verb), false, false, false, null, null);
    ApiRequest request = ApiRequest.to(operation).path("path", path);
    if (query != null) {
      query.forEach(request::query);
    }
    return body == null ? request : request.body(body);
  }

  private static Repeat repeat(String verb) {
    return verb.equals("POST") || verb.equals("PATCH") ? Repeat.NEVER : Repeat.ALWAYS;
  }
}
