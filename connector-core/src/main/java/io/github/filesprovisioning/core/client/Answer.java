package io.github.filesprovisioning.core.client;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came back: status, headers and the whole body. */
final class Answer {
  private final int status;
  private final HttpHeaders headers;
  private final AnswerBody body;

  Answer(int status, HttpHeaders headers, AnswerBody body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  AnswerBody body() {
    return body;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name).filter(value -> !value.isEmpty());
  }

  /** The cursor of the next page under either of its two names. */
  Optional<String> cursor() {
    return header("X-Files-Cursor").or(() -> header("X-Files-Cursor-Next"));
  }
}
