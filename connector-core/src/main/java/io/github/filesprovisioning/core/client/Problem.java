package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is known about a failed call. */
final class Problem {
  private final ErrorKind kind;
  private final String message;
  private final int status;
  private final String type;
  private final String title;
  private final String detail;
  private final Map<String, List<String>> fieldErrors;
  private final String requestId;
  private final boolean retryable;
  private final JsonNode data;

  private Problem(Builder builder) {
    this.kind = builder.kind;
    this.message = builder.message;
    this.status = builder.status;
    this.type = builder.type;
    this.title = builder.title;
    this.detail = builder.detail;
    this.fieldErrors = Collections.unmodifiableMap(builder.fieldErrors);
    this.requestId = builder.requestId;
    this.retryable = builder.retryable;
    this.data = builder.data;
  }

  static Problem of(ErrorKind kind, String message) {
    return new Builder(kind, message).build();
  }

  static Problem retryable(ErrorKind kind, String message) {
    return new Builder(kind, message).retryable(true).build();
  }

  Problem withMessage(String text) {
    return new Builder(kind, text)
        .status(status)
        .type(type)
        .title(title)
        .detail(detail)
        .fieldErrors(fieldErrors)
        .requestId(requestId)
        .retryable(retryable)
        .data(data)
        .build();
  }

  ErrorKind kind() {
    return kind;
  }

  String message() {
    return message;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }

  Map<String, List<String>> fieldErrors() {
    return fieldErrors;
  }

  String requestId() {
    return requestId;
  }

  boolean retryable() {
    return retryable;
  }

  /** What the answer says in {@code data}; a missing node when nothing. */
  JsonNode data() {
    return data;
  }

  static final class Builder {
    private final ErrorKind kind;
    private final String message;
    private int status;
    private String type;
    private String title;
    private String detail;
    private Map<String, List<String>> fieldErrors = Map.of();
    private String requestId;
    private boolean retryable;
    private JsonNode data = MissingNode.getInstance();

    Builder(ErrorKind kind, String message) {
      this.kind = kind;
      this.message = message;
    }

    Builder status(int value) {
      status = value;
      return this;
    }

    Builder type(String value) {
      type = value;
      return this;
    }

    Builder title(String value) {
      title = value;
      return this;
    }

    Builder detail(String value) {
      detail = value;
      return this;
    }

    Builder fieldErrors(Map<String, List<String>> value) {
      fieldErrors = value;
      return this;
    }

    Builder requestId(String value) {
      requestId = value;
      return this;
    }

    Builder retryable(boolean value) {
      retryable = value;
      return this;
    }

    Builder data(JsonNode value) {
      data = value;
      return this;
    }

    Problem build() {
      return new Problem(this);
    }
  }
}
