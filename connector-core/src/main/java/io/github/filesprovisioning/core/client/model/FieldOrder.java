package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * The order in which the fields of a type came last. A server writes all records of a type alike,
 * so the field that followed last time is tried first; that is faster than to look its name up. Any
 * other order costs time and nothing else, and so do threads that learn different ones at once.
 */
public final class FieldOrder {
  /** There are no more fields. */
  static final int END = -2;

  /** The type has no such field. */
  static final int NOT_KNOWN = -1;

  private final ModelType<?> type;

  /** By the index of a field, the one that followed it; the first field follows {@link #start}. */
  private final int[] following;

  /** Nothing is known of the order yet. */
  public FieldOrder(ModelType<?> type) {
    this.type = type;
    following = new int[type.size() + 1];
    Arrays.fill(following, NOT_KNOWN);
  }

  /** Stands for the opening brace. */
  int start() {
    return type.size();
  }

  /**
   * Moves the parser to the next name and gives the index of that field.
   *
   * @param last the index of the known field before
   */
  int next(JsonParser parser, int last) throws IOException {
    int guess = following[last];
    if (guess >= 0 && parser.nextFieldName(type.field(guess).json())) {
      return guess;
    }
    JsonToken token = guess >= 0 ? parser.currentToken() : parser.nextToken();
    if (token != JsonToken.FIELD_NAME) {
      return END;
    }
    int index = type.indexOf(parser.currentName());
    if (index >= 0) {
      following[last] = index;
    }
    return index;
  }
}
