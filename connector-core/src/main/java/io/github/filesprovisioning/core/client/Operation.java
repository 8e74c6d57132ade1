package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ModelType;
import java.util.List;
import java.util.Optional;

/** One operation of the OpenAPI document, as far as the transport has to know it. */
final class Operation {
  private final String id;
  private final String method;
  private final String path;
  private final Repeat repeat;
  private final boolean reauthentication;
  private final boolean open;
  private final boolean list;
  private final ModelType<?> body;
  private final ModelType<?> answer;
  private final List<String> queryParameters;

  Operation(
      String id,
      String method,
      String path,
      Repeat repeat,
      boolean reauthentication,
      boolean open,
      boolean list,
      ModelType<?> body,
      ModelType<?> answer,
      String... queryParameters) {
    this.id = id;
    this.method = method;
    this.path = path;
    this.repeat = repeat;
    this.reauthentication = reauthentication;
    this.open = open;
    this.list = list;
    this.body = body;
    this.answer = answer;
    this.queryParameters = List.of(queryParameters);
  }

  String id() {
    return id;
  }

  String method() {
    return method;
  }

  /** The path with its parameters in braces. */
  String path() {
    return path;
  }

  Repeat repeat() {
    return repeat;
  }

  /** Whether a session has to show its password again. */
  boolean reauthentication() {
    return reauthentication;
  }

  /** Whether it takes no credentials. */
  boolean open() {
    return open;
  }

  /** Whether the answer is a page of a list. */
  boolean list() {
    return list;
  }

  Optional<ModelType<?>> body() {
    return Optional.ofNullable(body);
  }

  Optional<ModelType<?>> answer() {
    return Optional.ofNullable(answer);
  }

  List<String> queryParameters() {
    return queryParameters;
  }

  boolean isRead() {
    return method.equals("GET");
  }

  @Override
  public String toString() {
    return id;
  }
}
