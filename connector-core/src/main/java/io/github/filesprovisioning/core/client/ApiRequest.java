package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.model.ApiObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of an operation with its parameters and body. */
final class ApiRequest {
  /** Writes a body as JSON. */
  interface Body {
    void writeTo(JsonGenerator generator) throws IOException;
  }

  private final Operation operation;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final QueryString query = new QueryString();
  private Body body;
  private ApiObject model;
  private JsonNode json;
  private ApiRequest earlier;

  private ApiRequest(Operation operation) {
    this.operation = operation;
  }

  static ApiRequest to(Operation operation) {
    return new ApiRequest(operation);
  }

  ApiRequest path(String name, Object value) {
    if (value == null) {
      throw new InvalidInputException(name, "must be given");
    }
    path.put(name, value.toString());
    return this;
  }

  /** The value of a path parameter as it was given. */
  String pathValue(String name) {
    return path.get(name);
  }

  /** Sets a query parameter; null leaves it out. */
  ApiRequest query(String name, Object value) {
    if (value != null) {
      query.set(name, value);
    }
    return this;
  }

  ApiRequest query(ListQuery list) {
    if (list == null) {
      throw new InvalidInputException("query", "must be given; use ListQuery.all() for everything");
    }
    list.addTo(query);
    return this;
  }

  ApiRequest body(ApiObject value) {
    if (value == null) {
      throw new InvalidInputException("body", "must be given");
    }
    model = value;
    body = value::writeTo;
    return this;
  }

  /** Any JSON as the body. */
  ApiRequest body(JsonNode value) {
    body = generator -> generator.writeTree(value);
    json = value;
    return this;
  }

  /** Shows no secret of an earlier request either: an odd server may remember it. */
  ApiRequest after(ApiRequest request) {
    earlier = request;
    return this;
  }

  Operation operation() {
    return operation;
  }

  /** The body as a model, or null when the request has none. */
  ApiObject model() {
    return model;
  }

  /** A text in which the secrets of the body are shown as {@code ***}. */
  String hideSecretsIn(String text) {
    String shown = earlier == null ? text : earlier.hideSecretsIn(text);
    shown = model == null ? shown : model.hideSecretsIn(shown);
    return json == null ? shown : SecretFields.hideIn(json, shown);
  }

  /** The body, or null when the request has none. */
  Body body() {
    return body;
  }

  /** The path and the query, encoded, to be appended to the address of the API. */
  String target() {
    return PathTemplate.expand(operation.path(), path) + query;
  }

  /** The same request for the page at a cursor; null is the first page. */
  ApiRequest page(String cursor) {
    ApiRequest copy = new ApiRequest(operation);
    copy.path.putAll(path);
    copy.query.setAll(query);
    copy.earlier = earlier;
    return cursor == null ? copy : copy.query("cursor", cursor);
  }
}
