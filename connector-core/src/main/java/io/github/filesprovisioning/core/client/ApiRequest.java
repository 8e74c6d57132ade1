package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.core.JsonGenerator;
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

  /** Adds a query parameter; null leaves it out. */
  ApiRequest query(String name, Object value) {
    if (value != null) {
      query.add(name, value);
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

  ApiRequest body(Body value) {
    body = value;
    return this;
  }

  Operation operation() {
    return operation;
  }

  /** The body as a model, or null when the request has none. */
  ApiObject model() {
    return model;
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
    copy.query.addAll(query);
    return cursor == null ? copy : copy.query("cursor", cursor);
  }
}
