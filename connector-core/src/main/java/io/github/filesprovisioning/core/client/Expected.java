package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ApiObject;
import java.util.function.Function;

/** What a call gives back: from its answer, or, when that was lost, from what is there. */
final class Expected<T> {
  private final AnswerReader<T> reader;
  private final Function<ApiObject, T> found;
  private final T gone;

  /**
   * Says how to make the result.
   *
   * @param reader from the answer
   * @param found from a record whose creation got no answer
   * @param gone when a deletion got no answer and the record is no longer there
   */
  Expected(AnswerReader<T> reader, Function<ApiObject, T> found, T gone) {
    this.reader = reader;
    this.found = found;
    this.gone = gone;
  }

  AnswerReader<T> reader() {
    return reader;
  }

  T found(ApiObject record) {
    return found.apply(record);
  }

  T gone() {
    return gone;
  }
}
