package io.github.filesprovisioning.core.client;

import java.io.IOException;

/** Makes something of an answer that says success. */
interface AnswerReader<T> {
  /**
   * Reads it.
   *
   * @throws IOException when the body is not what the operation answers with
   */
  T read(Answer answer) throws IOException;
}
