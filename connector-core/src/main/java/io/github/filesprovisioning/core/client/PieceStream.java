package io.github.filesprovisioning.core.client;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;

/** Reads pieces one after the other. */
final class PieceStream extends InputStream {
  private final Iterator<ByteBuffer> rest;
  private ByteBuffer current = ByteBuffer.allocate(0);

  PieceStream(List<ByteBuffer> pieces) {
    this.rest = pieces.iterator();
  }

  @Override
  public int read() {
    return advance() ? current.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(target, offset, count);
    return count;
  }

  private boolean advance() {
    while (!current.hasRemaining()) {
      if (!rest.hasNext()) {
        return false;
      }
      current = rest.next().duplicate();
    }
    return true;
  }
}
