package io.github.filesprovisioning.core.client;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** The bytes of an answer, in the pieces in which they came. */
final class AnswerBody {
  /** No bytes; the JVM gives none for what a proxy says about a tunnel. */
  static final AnswerBody EMPTY = new AnswerBody(List.of(), 0);

  private final List<ByteBuffer> pieces;
  private final long size;

  AnswerBody(List<ByteBuffer> pieces, long size) {
    this.pieces = pieces;
    this.size = size;
  }

  long size() {
    return size;
  }

  /** A new stream over the bytes; reading it does not use the body up. */
  InputStream stream() {
    return new PieceStream(pieces);
  }
}
