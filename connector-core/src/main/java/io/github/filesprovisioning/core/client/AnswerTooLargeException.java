package io.github.filesprovisioning.core.client;

import java.io.IOException;

/** An answer has more bytes than the client was told to take. */
final class AnswerTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerTooLargeException(long limit) {
    super("the answer has more than " + limit + " bytes");
  }
}
